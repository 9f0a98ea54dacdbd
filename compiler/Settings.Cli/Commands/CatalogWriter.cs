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
        _isNew = Ask(folder, "read", () => FileStatus.Of(Path.Combine(_root, Parts[0])).Kind) != FileKind.Folder;
        if (_isNew && Ask(folder, "read", () => FileStatus.Of(_root).Kind is var kind && kind != FileKind.None && (kind != FileKind.Folder || FolderEntries.Read(_root).Count > 0)))
        {
            throw new CannotWorkException($"\"{folder}\" contains something else than a catalog; give --out a new folder, an empty one, or that of a catalog.");
        }
    }

    /// <summary>Writes what differs, and prints the paths of what the import has changed. Without a change nothing is written.</summary>
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
        foreach (var path in _isNew ? Parts.SelectMany(catalog.Below.List) : [])
        {
            if (catalog.Read(path) is { } bytes)
            {
                Write(path, bytes);
            }
        }

        foreach (var (path, content) in changes)
        {
            if (content is not { } bytes)
            {
                Remove(path, catalog.Below.Read(path) ?? default, written.Read(path));
            }
            else if (_isNew || written.Read(path) is not { } current || !current.Span.SequenceEqual(bytes.Span))
            {
                Write(path, bytes);
                _streams.Output.WriteLine($"wrote {path}");
            }
        }
    }

    private void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        var file = Path.Combine(_root, path);
        Ask(path, "written", () => Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _root));
        AtomicFile.Write(file, bytes.ToArray(), isPrecious: false);
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
    private void Remove(string path, ReadOnlyMemory<byte> known, ReadOnlyMemory<byte>? current)
    {
        if (current is { } bytes && bytes.Span.SequenceEqual(known.Span))
        {
            Ask(path, "removed", () =>
            {
                File.Delete(Path.Combine(_root, path));
                return path;
            });
            _streams.Output.WriteLine($"removed {path}");
        }
        else if (current is not null)
        {
            _streams.Talk.WriteLine($"note: '{path}' is not that of the catalog, and stays; it is read instead of the versions in the folder of its name until you move it there.");
        }
    }
}
