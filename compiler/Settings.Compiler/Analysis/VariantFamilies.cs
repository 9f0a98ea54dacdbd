using Settings.Compiler.Catalog;

namespace Settings.Compiler.Analysis;

/// <summary>Names several variants in few words: those of one platform, runtime and flavor by one name with an asterisk for the version.</summary>
public static class VariantFamilies
{
    /// <summary>The names of some variants out of all, sorted.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<Variant> some, IEnumerable<Variant> all)
    {
        var families = all.ToLookup(FamilyOf, StringComparer.Ordinal);
        return some
            .GroupBy(FamilyOf, StringComparer.Ordinal)
            .SelectMany(family => family.Count() == families[family.Key].Count() ? [family.Key] : family.Select(variant => variant.Name))
            .Order(StringComparer.Ordinal);
    }

    // aws-k8s-*-nvidia
    private static string FamilyOf(Variant variant) =>
        variant.Version.Length == 0 ? variant.Name : variant.Name.Replace($"-{variant.Version}", "-*", StringComparison.Ordinal);
}
