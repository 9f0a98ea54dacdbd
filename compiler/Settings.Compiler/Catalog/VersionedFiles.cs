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

        var newest = catalog.List(path)
            .Where(file => file.EndsWith(Extension, StringComparison.Ordinal))
            .Select(file => file[(path.Length + 1)..^Extension.Length])
            .Where(version => ReleaseVersion.TryParse(version, out _) && ReleaseVersion.Order.Compare(version, release) <= 0)
            .Max(ReleaseVersion.Order);
        return newest is null
            ? throw CatalogFile.Missing(catalog, path + Extension, release)
            : CatalogFile.Read(catalog, $"{path}/{newest}{Extension}");
    }
}
