using Settings.Compiler.Catalog;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>An image that two catalogs have.</summary>
/// <param name="Before">What the first says of it.</param>
/// <param name="After">What the second says of it.</param>
public sealed record CatalogImage(Variant Before, Variant After)
{
    /// <summary>Its variant and its release, such as aws-k8s-1.34@1.50.0.</summary>
    public string Name => NameOf(After.Name, After.Release);

    /// <summary>The name of an image.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="release">The release.</param>
    public static string NameOf(string variant, string release) => $"{variant}@{release}";
}
