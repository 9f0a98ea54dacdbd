namespace Settings.Compiler.Catalog;

/// <summary>
/// Finds files that may change from release to release. What never changed is one file, NAME.toml; what did is a folder
/// NAME with one file for each release since which it holds.
/// </summary>
internal static class VersionedFiles
{
    private const string Extension = ".toml";

    /// <summary>The path of a file as it is in a release.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">There is none, or only for newer releases.</exception>
    public static CatalogFile Read(ICatalogSource catalog, string path, string release)
    {
        // Asking for the single file first spares the listing where nothing ever changed.
        if (catalog.Read(path + Extension) is { } single)
        {
            return CatalogFile.Read(path + Extension, single);
        }

        return Versions(catalog, path).LastOrDefault(version => ReleaseVersion.Order.Compare(version, release) <= 0) is { } newest
            ? CatalogFile.Read(catalog, $"{path}/{newest}{Extension}")
            : throw CatalogFile.Missing(catalog, path + Extension, release);
    }

    /// <summary>The version of a file before the given one; null when that is the oldest, or the only one.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension.</param>
    /// <param name="file">A version of it.</param>
    public static CatalogFile? ReadOlder(ICatalogSource catalog, string path, CatalogFile file) =>
        Versions(catalog, path).TakeWhile(version => $"{path}/{version}{Extension}" != file.Source.Name).LastOrDefault() is { } older && catalog.Read(path + Extension) is null
            ? CatalogFile.Read(catalog, $"{path}/{older}{Extension}")
            : null;

    /// <summary>The releases since which the versions of a file hold, the oldest first; empty when it never changed.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="path">The path without its extension.</param>
    public static IEnumerable<string> Versions(ICatalogSource catalog, string path) => catalog.List(path)
        .Where(file => file.EndsWith(Extension, StringComparison.Ordinal))
        .Select(file => file[(path.Length + 1)..^Extension.Length])
        .Where(version => ReleaseVersion.TryParse(version, out _))
        .Order(ReleaseVersion.Order);
}
