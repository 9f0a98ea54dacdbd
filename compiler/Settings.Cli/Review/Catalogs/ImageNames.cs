using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Analysis.Catalogs;

namespace Settings.Cli.Review.Catalogs;

/// <summary>Names several images in few words: by release, and in it by families of variants.</summary>
/// <param name="all">All images that are compared.</param>
internal sealed class ImageNames(IReadOnlyList<CatalogImage> all)
{
    /// <summary>Such as "14 variants: aws-k8s-*, metal-k8s-* of 1.50.0"; empty for all.</summary>
    public string Of(IReadOnlyCollection<string> images)
    {
        if (images.Count == all.Count)
        {
            return string.Empty;
        }

        var chosen = images.ToHashSet(StringComparer.Ordinal);
        var releases = all.GroupBy(image => image.After.Release, StringComparer.Ordinal)
            .Select(release => (Name: release.Key, Some: release.Where(image => chosen.Contains(image.Name)).ToArray(), All: release.ToArray()))
            .Where(release => release.Some.Length > 0)
            .Select(release => release.Some.Length == release.All.Length ? $"all of {release.Name}"
                : $"{string.Join(", ", VariantFamilies.NamesOf(release.Some.Select(image => image.After), release.All.Select(image => image.After)))} of {release.Name}");
        return $"{Quantity.Of(images.Count, "variant")}: {string.Join("; ", releases)}";
    }
}
