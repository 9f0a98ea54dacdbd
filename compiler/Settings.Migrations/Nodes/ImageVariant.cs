using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Migrations.Nodes;

/// <summary>The variant of the image that migrates.</summary>
public static class ImageVariant
{
    /// <summary>
    /// The name as it is given, which may be that of a variant of old releases. One without a version, such as aws-k8s, stands
    /// for the newest variant of its kind.
    /// </summary>
    public static string Find(string name, Release newest)
    {
        ArgumentNullException.ThrowIfNull(newest);
        var traits = VariantTraits.Of(name);
        if (traits.Version.Length > 0 || newest.Variants.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        return newest.Variants
            .Select(known => (Name: known, Traits: VariantTraits.Of(known)))
            .Where(known => known.Traits.Family == traits.Family && known.Traits.Flavor == traits.Flavor)
            .MaxBy(known => VersionNumber.TryParseShort(known.Traits.Version, out var version) ? version : default)
            .Name ?? name;
    }
}
