using System.Collections.Concurrent;

namespace Settings.Compiler.Sources;

/// <summary>
/// The TOML files of a catalog, each parsed once, when it is first asked for: variants and releases share most of them. Safe
/// from any number of threads. Each reader of a file collects findings of its own; the tables are shared and never changed.
/// </summary>
internal sealed class CatalogFiles(ICatalogSource source)
{
    private const string Toml = ".toml";

    private readonly ConcurrentDictionary<string, CatalogFile> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, string Release), (string Path, ReadOnlyMemory<byte> Bytes)> _found = new();

    /// <summary>Where the files come from.</summary>
    public ICatalogSource Source => source;

    /// <summary>A file by its whole path.</summary>
    /// <exception cref="CatalogException">It is missing, or not TOML.</exception>
    public CatalogFile Read(string path) => Parsed(path, source.Read(path) ?? throw CatalogFile.Missing(source, path, release: null));

    /// <summary>The file of a name as it is in a release.</summary>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">There is none, or only for newer releases, or it is not TOML.</exception>
    public CatalogFile Read(string path, string release)
    {
        var (found, bytes) = Find(path, release);
        return Parsed(found, bytes);
    }

    /// <summary>A file whose content has been found.</summary>
    /// <param name="path">Its whole path.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="CatalogException">It is not TOML.</exception>
    public CatalogFile Parsed(string path, ReadOnlyMemory<byte> bytes) =>
        _parsed.GetOrAdd(path, static (path, bytes) => CatalogFile.Read(path, bytes), bytes).Afresh();

    /// <summary>The whole path and the content of the file of a name as it is in a release.</summary>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">There is none, or only for newer releases.</exception>
    public (string Path, ReadOnlyMemory<byte> Bytes) Find(string path, string release) => _found.GetOrAdd(
        (path, release),
        static (wanted, source) => VersionedFiles.Find(source, wanted.Path, Toml, wanted.Release) ?? throw CatalogFile.Missing(source, wanted.Path + Toml, wanted.Release),
        source);

    /// <summary>The version of a file before the given one; null when that is the oldest, or the only one.</summary>
    /// <param name="path">The path without its extension.</param>
    /// <param name="file">A version of it.</param>
    public CatalogFile? ReadOlder(string path, CatalogFile file) =>
        file.Source.Name != path + Toml && VersionedFiles.Versions(source, path, Toml).TakeWhile(version => $"{path}/{version}{Toml}" != file.Source.Name).LastOrDefault() is { } older
            ? Read($"{path}/{older}{Toml}")
            : null;
}
