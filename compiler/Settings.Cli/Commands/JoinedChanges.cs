using Settings.Cli.Input;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Commands;

/// <summary>
/// Changes of many files in a folder that are of use together only. All are first written into a folder of their own in it; once that is whole,
/// they are put in place. What a killed run leaves of the former, the next run removes; the latter it completes.
/// </summary>
internal sealed class JoinedChanges
{
    private const string Written = "written";
    private const string Removed = "removed";

    // An empty file, made when all changes are there.
    private const string Whole = "whole";

    private readonly string _root;
    private readonly string _folder;

    private JoinedChanges(string root, string name) => (_root, _folder) = (root, Path.Combine(root, name));

    /// <summary>Makes changes.</summary>
    /// <param name="root">The folder, which exists.</param>
    /// <param name="changes">The paths of files in it, with what they will contain; null for one that goes.</param>
    /// <exception cref="CannotWorkException">They cannot be written: everything is as it was. Or not be put in place: the message says how to go on.</exception>
    public static void Make(string root, IEnumerable<(string Path, byte[]? Content)> changes)
    {
        var joined = new JoinedChanges(root, Leftovers.NameOf(Guid.NewGuid().ToString("N")));
        joined.Prepare(changes);
        joined.PutInPlace();
    }

    /// <summary>Completes or removes what killed runs have left, unless another run works in the folder.</summary>
    /// <param name="root">The folder; it may not exist.</param>
    /// <returns>The folder, held for as long as files are written into it.</returns>
    /// <exception cref="CannotWorkException">It cannot be completed.</exception>
    /// <exception cref="IOException">Another program holds it, and does not let it go.</exception>
    public static FolderLock Hold(string root)
    {
        if (!OperatingSystem.IsLinux() && FileStatus.Of(root).Kind == FileKind.Folder)
        {
            // It cannot be held, but half of the changes are worse than what two runs at once do.
            Clear(root);
        }

        return FolderLock.Hold(root, () => Clear(root));
    }

    private static void Clear(string root)
    {
        foreach (var entry in FolderEntries.Read(root).Where(entry => entry.Kind == FileKind.Folder && Leftovers.IsName(entry.Name)))
        {
            var left = new JoinedChanges(root, entry.Name);
            if (FileStatus.OfName(Path.Combine(left._folder, Whole)).Kind == FileKind.File)
            {
                left.PutInPlace();
            }
            else
            {
                Directory.Delete(left._folder, recursive: true);
            }
        }
    }

    private void Prepare(IEnumerable<(string Path, byte[]? Content)> changes)
    {
        try
        {
            foreach (var (path, content) in changes)
            {
                WriteNew(Path.Combine(content is null ? Removed : Written, path), content ?? []);
            }

            WriteNew(Whole, []);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure) || failure is CannotWorkException)
        {
            Discard();
            throw failure is CannotWorkException ? failure : new CannotWorkException($"\"{_root}\" cannot be written to: {SystemFailure.Reason(failure)}.");
        }
    }

    private void WriteNew(string path, byte[] content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _folder);
        AtomicFile.Write(file, content, isPrecious: false);
    }

    // What cannot be removed now, the next run removes.
    private void Discard()
    {
        try
        {
            // Without it, nobody completes a part.
            File.Delete(Path.Combine(_folder, Whole));
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            // Why it failed before is of more use.
        }
    }

    private void PutInPlace()
    {
        try
        {
            ForEach(Path.Combine(_folder, Written), _root, (file, target) => AtomicFile.Write(target, FileContent.Read(file, InputReader.SizeLimit), isPrecious: false));
            ForEach(Path.Combine(_folder, Removed), _root, (_, target) => File.Delete(target));
            File.Delete(Path.Combine(_folder, Whole));
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure) || failure is CannotWorkException)
        {
            var reason = failure is CannotWorkException ? failure.Message : $"a file cannot be put in place: {SystemFailure.Reason(failure)}.";
            throw new CannotWorkException($"{reason} What is missing is in \"{_folder}\": the same run again completes it; to give it up, remove that folder.");
        }
    }

    // Files keep their modes, owners and links, so each is written anew; they are few, or the folder is new.
    private static void ForEach(string folder, string target, Action<string, string> act)
    {
        if (FileStatus.OfName(folder).Kind != FileKind.Folder)
        {
            return;
        }

        foreach (var entry in FolderEntries.Read(folder).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var (from, to) = (Path.Combine(folder, entry.Name), Path.Combine(target, entry.Name));
            if (entry.Kind == FileKind.File && !Leftovers.IsName(entry.Name))
            {
                act(from, to);
            }
            else if (entry.Kind == FileKind.Folder && FileStatus.OfName(to).Kind == FileKind.None)
            {
                Directory.Move(from, to);
            }
            else if (entry.Kind == FileKind.Folder)
            {
                ForEach(from, to, act);
            }
        }
    }
}
