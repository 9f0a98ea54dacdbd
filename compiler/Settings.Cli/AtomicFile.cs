using Settings.Compiler.FileSystem;

namespace Settings.Cli;

/// <summary>Writes files so a reader sees the old content or the new, never a part, whatever happens in between.</summary>
internal static class AtomicFile
{
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Writes a file beside its place and moves it there. An existing file keeps its mode and its owner. One that has several names, or
    /// an owner to whom it cannot be given, is written where it is, with a copy beside it until that is done.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPrecious">Whether the content must be on the disk before the old one is gone: it cannot be made again.</param>
    /// <exception cref="CannotWorkException">The file cannot be written.</exception>
    public static void Write(string path, byte[] bytes, bool isPrecious)
    {
        try
        {
            // A link is written through: its target changes, the link stays.
            var target = FileStatus.OfName(path).Kind == FileKind.Link ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : Path.GetFullPath(path);
            var old = FileStatus.OfName(target);
            if (old.Kind is not (FileKind.File or FileKind.None))
            {
                throw new FileSystemException("it is not a regular file");
            }

            var (folder, id) = (Path.GetDirectoryName(target) ?? ".", Guid.NewGuid().ToString("N"));
            using var held = Leftovers.Clear(folder);
            if (old.Links > 1 || !TryReplace(target, Path.Combine(folder, Leftovers.NameOf(id)), old, bytes, isPrecious))
            {
                // Its name is not one of a leftover: it may be all that there is of the content.
                WriteInPlace(target, Path.Combine(folder, $".{Path.GetFileName(target)}.{id}"), bytes);
            }
        }
        catch (Exception error) when (SystemFailure.IsOne(error))
        {
            throw new CannotWorkException($"\"{path}\" cannot be written: {SystemFailure.Reason(error)}.");
        }
    }

    private static bool TryReplace(string target, string temporary, FileStatus old, byte[] bytes, bool isPrecious)
    {
        try
        {
            WriteNew(temporary, bytes, old.Mode, isPrecious);
            if (old.Kind == FileKind.File && !Permissions.GiveTo(temporary, old))
            {
                return false;
            }

            if (!OperatingSystem.IsWindows() && old.Mode is { } mode)
            {
                // The process's mask, and a change of the owner, may have taken bits away.
                File.SetUnixFileMode(temporary, mode);
            }

            File.Move(temporary, target, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Whoever stops this in the middle finds the old content beside the file.
    private static void WriteInPlace(string target, string copy, byte[] bytes)
    {
        var old = FileContent.Read(target, Settings.Cli.Input.InputReader.SizeLimit);
        WriteNew(copy, old, OfOwner, isPrecious: true);
        try
        {
            Overwrite(target, bytes);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            Overwrite(target, old);
            File.Delete(copy);
            throw;
        }

        File.Delete(copy);
    }

    private static void Overwrite(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
        FileContent.Write(stream, bytes);
        stream.SetLength(bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    private static void WriteNew(string path, byte[] bytes, UnixFileMode? mode, bool isPrecious)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is { } unix)
        {
            options.UnixCreateMode = unix;
        }

        using var stream = new FileStream(path, options);
        FileContent.Write(stream, bytes);
        stream.Flush(isPrecious);
    }
}
