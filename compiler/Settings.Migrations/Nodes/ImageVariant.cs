using Settings.Compiler.Catalog;

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

        return VariantNames.NewestFirst(newest.Variants)
            .FirstOrDefault(known => VariantTraits.Of(known) is var other && other.Family == traits.Family && other.Flavor == traits.Flavor) ?? name;
    }
}
