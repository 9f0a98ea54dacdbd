using Settings.Compiler.FileSystem;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>Writes a catalog with what an import has changed to a folder, which becomes a whole catalog. Other files in it stay as they are.</summary>
internal sealed class CatalogWriter
{
    private static readonly string[] Parts = ["schemas", "templates"];

    private readonly string _root;
    private readonly CommandStreams _streams;
    private readonly bool _isNew;

    /// <summary>Looks at the folder.</summary>
    /// <param name="folder">The folder as it was named; it need not exist.</param>
    /// <param name="streams">Where to print.</param>
    /// <exception cref="CannotWorkException">The folder contains something else than a catalog.</exception>
    public CatalogWriter(string folder, CommandStreams streams)
    {
        (_root, _streams) = (Path.Combine(streams.WorkingDirectory, folder), streams);
        Ask(folder, "written to", () => JoinedChanges.Hold(_root)).Dispose();
        _isNew = Ask(folder, "read", () => FileStatus.Of(Path.Combine(_root, Parts[0])).Kind) != FileKind.Folder;
        if (_isNew && Ask(folder, "read", () => FileStatus.Of(_root).Kind is var kind && kind != FileKind.None && (kind != FileKind.Folder || FolderEntries.Read(_root).Any(entry => !Leftovers.IsName(entry.Name)))))
        {
            throw new CannotWorkException($"\"{folder}\" contains something else than a catalog; give --out a new folder, an empty one, or that of a catalog.");
        }
    }

    /// <summary>Writes what differs, all of it or nothing, and prints the paths of what the import has changed. Without a change nothing is written.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="CannotWorkException">A file cannot be written.</exception>
    public void Write(ImportedCatalog catalog)
    {
        var changes = catalog.Changes.ToArray();
        if (changes.Length == 0)
        {
            return;
        }

        var written = new DirectoryCatalogSource(_root);
        var (made, said) = (new SortedDictionary<string, byte[]?>(StringComparer.Ordinal), new List<string>());
        foreach (var path in _isNew ? Parts.SelectMany(catalog.Below.List) : [])
        {
            made[path] = catalog.Read(path)?.ToArray();
        }

        foreach (var (path, content) in changes)
        {
            if (content is not { } bytes)
            {
                Remove(path, catalog.Below.Read(path) ?? default, written.Read(path), made, said);
            }
            else if (_isNew || written.Read(path) is not { } current || !current.Span.SequenceEqual(bytes.Span))
            {
                made[path] = bytes.ToArray();
                said.Add($"wrote {path}");
            }
        }

        Ask(_root, "written to", () => Directory.CreateDirectory(_root));
        using (Ask(_root, "written to", () => JoinedChanges.Hold(_root)))
        {
            JoinedChanges.Make(_root, made.Where(change => change.Value is not null || !_isNew).Select(change => (change.Key, change.Value)));
        }

        said.ForEach(_streams.Output.WriteLine);
    }

    private static T Ask<T>(string path, string what, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException($"\"{path}\" cannot be {what}: {SystemFailure.Reason(failure)}.");
        }
    }

    // A file that became a folder of versions; one that someone has changed is not ours.
    private void Remove(string path, ReadOnlyMemory<byte> known, ReadOnlyMemory<byte>? current, SortedDictionary<string, byte[]?> made, List<string> said)
    {
        if (current is { } bytes && bytes.Span.SequenceEqual(known.Span))
        {
            made[path] = null;
            said.Add($"removed {path}");
        }
        else if (current is not null)
        {
            _streams.Talk.WriteLine($"note: '{path}' is not that of the catalog, and stays; it is read instead of the versions in the folder of its name until you move it there.");
        }
    }
}
