namespace Settings.Compiler.Sources;

/// <summary>
/// Finds files that may change from release to release. What never changed is one file, NAME with its ending; what did is a folder
/// NAME with one file for each release since which it holds.
/// </summary>
internal static class VersionedFiles
{
    private const string Toml = ".toml";

    /// <summary>The TOML file of a name as it is in a release.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">There is none, or only for newer releases.</exception>
    public static CatalogFile Read(ICatalogSource catalog, string path, string release)
    {
        var (found, bytes) = FindToml(catalog, path, release);
        return CatalogFile.Read(found, bytes);
    }

    /// <summary>The content of the TOML file of a name as it is in a release, and its whole path.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">There is none, or only for newer releases.</exception>
    public static (string Path, ReadOnlyMemory<byte> Bytes) FindToml(ICatalogSource catalog, string path, string release) =>
        Find(catalog, path, Toml, release) ?? throw CatalogFile.Missing(catalog, path + Toml, release);

    /// <summary>The version of a TOML file before the given one; null when that is the oldest, or the only one.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension.</param>
    /// <param name="file">A version of it.</param>
    public static CatalogFile? ReadOlder(ICatalogSource catalog, string path, CatalogFile file) =>
        file.Source.Name != path + Toml && Versions(catalog, path, Toml).TakeWhile(version => $"{path}/{version}{Toml}" != file.Source.Name).LastOrDefault() is { } older
            ? CatalogFile.Read(catalog, $"{path}/{older}{Toml}")
            : null;

    /// <summary>A file as it is in a release: its whole path and its content; null when there is none, or only for newer releases.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension.</param>
    /// <param name="extension">The extension, with its dot.</param>
    /// <param name="release">The release.</param>
    public static (string Path, ReadOnlyMemory<byte> Bytes)? Find(ICatalogSource catalog, string path, string extension, string release)
    {
        // Asking for the single file first spares the listing where nothing ever changed.
        if (catalog.Read(path + extension) is { } single)
        {
            return (path + extension, single);
        }

        return Versions(catalog, path, extension).LastOrDefault(version => ReleaseSpan.From(version).Contains(release)) is { } newest
            && $"{path}/{newest}{extension}" is var found && catalog.Read(found) is { } bytes ? (found, bytes) : null;
    }

    /// <summary>The releases since which the versions of a file hold, the oldest first; empty when it never changed.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension.</param>
    /// <param name="extension">The extension, with its dot.</param>
    public static IEnumerable<string> Versions(ICatalogSource catalog, string path, string extension) => catalog.List(path)
        .Where(file => file.EndsWith(extension, StringComparison.Ordinal))
        .Select(file => file[(path.Length + 1)..^extension.Length])
        .Where(version => ReleaseVersion.TryParse(version, out _))
        .Order(ReleaseVersion.Order);
}
