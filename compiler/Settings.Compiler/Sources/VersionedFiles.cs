using Settings.Compiler.Versions;

namespace Settings.Compiler.Sources;

/// <summary>
/// Finds files that may change from release to release. What never changed is one file, NAME with its ending; what did is a folder
/// NAME with one file for each release since which it holds.
/// </summary>
internal static class VersionedFiles
{
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
    public static IReadOnlyList<string> Versions(ICatalogSource catalog, string path, string extension)
    {
        var versions = new List<string>();
        foreach (var file in catalog.List(path))
        {
            if (file.EndsWith(extension, StringComparison.Ordinal) && file[(path.Length + 1)..^extension.Length] is var version && ReleaseVersion.TryParse(version, out _))
            {
                versions.Add(version);
            }
        }

        return versions.Count < 2 ? versions : [.. versions.Order(ReleaseVersion.Order)];
    }
}
