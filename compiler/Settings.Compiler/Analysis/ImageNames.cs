using Settings.Compiler.Catalog;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Names of images that datastores come from: variants of any release, those before the catalog's own included, of which
/// only the kinds are known.
/// </summary>
internal static class ImageNames
{
    /// <summary>Refuses a name that no image has had.</summary>
    /// <param name="name">The name.</param>
    /// <param name="catalog">The variants with complete data.</param>
    /// <param name="chronicle">The variants of all releases.</param>
    /// <exception cref="UnknownTargetException">No image has had the name.</exception>
    public static void Check(string name, SettingsCatalog catalog, ReleaseChronicle chronicle)
    {
        var known = catalog.Releases.SelectMany(release => catalog.Release(release).Value?.Variants ?? []).Concat(chronicle.Variants.Keys).Distinct(StringComparer.Ordinal).ToArray();
        if (known.Contains(name, StringComparer.Ordinal) || Array.Exists(known, other => IsOlder(name, other)))
        {
            return;
        }

        throw new UnknownTargetException($"unknown variant \"{name}\"; the nearest are {string.Join(", ", VariantNames.Similar(name, known))}", TargetOrigin.Request);
    }

    // The same name but for an older version, or for the version that a name of all versions leaves out.
    private static bool IsOlder(string name, string known)
    {
        var (first, version, last) = Parts(name);
        var (otherFirst, otherVersion, otherLast) = Parts(known);
        return (first, last) == (otherFirst, otherLast) && (version is null || version <= otherVersion);
    }

    private static (string First, VersionNumber? Version, string Last) Parts(string name)
    {
        var parts = name.Split('-', 4);
        return parts.Length > 2 && (VersionNumber.TryParseShort(parts[2], out var version) || VersionNumber.TryParseShort($"{parts[2]}.0", out version))
            ? ($"{parts[0]}-{parts[1]}", version, parts.Length > 3 ? parts[3] : string.Empty)
            : (string.Join('-', parts.Take(2)), null, string.Join('-', parts.Skip(2)));
    }
}
