using System.Globalization;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Analysis;

/// <summary>Says in a few words which variants a document was checked against.</summary>
internal static class CheckedVariants
{
    private static readonly Dictionary<string, string> Runtimes = new(StringComparer.Ordinal) { ["k8s"] = "Kubernetes", ["ecs"] = "ECS" };

    /// <summary>Such as "25 Kubernetes variants of 1.50.0".</summary>
    /// <param name="target">What the document was checked for.</param>
    /// <param name="variants">Those that it fits; empty when there was nothing to check.</param>
    public static string Describe(Target target, IReadOnlyList<Variant> variants) => variants switch
    {
        [] or [_] when target.VariantNames is [var named] => $"{named} of {target.Release.Name}",
        [var only] => $"{only.Name} of {target.Release.Name}",
        _ when (variants.Count is 0 || variants.Count == target.VariantNames.Count) && (target.Family is not null || target.VariantNames.Count == target.Release.Variants.Count) =>
            string.Create(CultureInfo.InvariantCulture, $"all {target.VariantNames.Count} {(target.Family is { } family ? family + " " : string.Empty)}variants of {target.Release.Name}"),
        [] => string.Create(CultureInfo.InvariantCulture, $"{target.VariantNames.Count} variants of {target.Release.Name}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{variants.Count} {KindOf(variants)}variants of {target.Release.Name}"),
    };

    private static string KindOf(IReadOnlyList<Variant> variants) =>
        variants.All(variant => variant.Runtime == variants[0].Runtime) && Runtimes.TryGetValue(variants[0].Runtime, out var name) ? name + " " : string.Empty;
}
