using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Compilation.Files;

/// <summary>The settings that variants of a release accept and ignore.</summary>
internal static class DerivedEffects
{
    /// <summary>The rows of a release.</summary>
    /// <param name="variants">Its variants.</param>
    /// <param name="usage">What a variant makes of its settings.</param>
    public static IEnumerable<MissingEffect> Of(IReadOnlyList<Variant> variants, Func<Variant, SettingUsage> usage)
    {
        var missing = variants.ToDictionary(variant => variant, variant => usage(variant).WithoutEffect().ToHashSet());
        return from variant in variants
               from setting in missing[variant]
               group variant by (setting, since: SinceOf(variant, setting, missing)) into row
               orderby row.Key.setting.ToString(), row.Key.since
               select new MissingEffect(row.Key.setting, row.First().Release, row.Key.since, [.. row.Select(variant => variant.Name)]);
    }

    // The first newer version from which on every variant of the same kind makes something of the setting.
    private static string? SinceOf(Variant variant, SettingPath setting, Dictionary<Variant, HashSet<SettingPath>> missing)
    {
        var newer = missing.Keys
            .Where(other => (other.Platform, other.Runtime, other.Flavor) == (variant.Platform, variant.Runtime, variant.Flavor) && VersionOf(other) > VersionOf(variant))
            .OrderByDescending(VersionOf)
            .TakeWhile(other => !missing[other].Contains(setting));
        return newer.LastOrDefault()?.Version;
    }

    private static VersionNumber VersionOf(Variant variant) => VersionNumber.TryParseShort(variant.Version, out var version) ? version : default;
}
