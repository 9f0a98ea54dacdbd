using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Advice.Effects;

/// <summary>What schemas/without-effect says is what the templates and programs do; tools/update-baselines.sh writes it anew.</summary>
public sealed class EffectIndexTests
{
    [Fact]
    public void The_index_says_what_is_derived_from_the_templates()
    {
        // From the checkout, not from the binary: what is written is part of the binary.
        var source = new DirectoryCatalogSource(Repository.Root);
        var catalog = SettingsCatalog.Open(source);
        var schemas = new SchemaLibrary(source);
        var templates = new TemplateLibrary(source);
        var rows = catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>().SelectMany(release => RowsOf(release, schemas, templates))
            .GroupBy(row => row.Setting.Split('.')[1], StringComparer.Ordinal)
            .OrderBy(extension => extension.Key, StringComparer.Ordinal)
            .ToArray();

        Assert.NotEmpty(rows);
        foreach (var extension in rows)
        {
            Baseline.Verify(Repository.PathOf(EffectIndex.PathOf(extension.Key)), EffectIndex.Write(extension.OrderBy(row => row.Setting, StringComparer.Ordinal)));
        }

        Assert.Equal(rows.Select(extension => extension.Key), Directory.EnumerateFiles(Repository.PathOf("schemas/without-effect")).Select(path => Path.GetFileNameWithoutExtension(path) ?? path).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<MissingEffect> RowsOf(Release release, SchemaLibrary schemas, TemplateLibrary templates)
    {
        var variants = release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>().ToArray();
        var missing = variants.ToDictionary(
            variant => variant,
            variant => new SettingUsage(variant, schemas.SettingsFor(variant), templates).WithoutEffect().ToHashSet(StringComparer.Ordinal));
        return from variant in variants
               from setting in missing[variant]
               group variant.Name by (setting, since: SinceOf(variant, setting, missing)) into row
               orderby row.Key.setting, row.Key.since
               select new MissingEffect(row.Key.setting, release.Name, row.Key.since, [.. row]);
    }

    // The first newer version from which on every variant of the same kind makes something of the setting.
    private static string? SinceOf(Variant variant, string setting, Dictionary<Variant, HashSet<string>> missing)
    {
        var newer = missing.Keys
            .Where(other => (other.Platform, other.Runtime, other.Flavor) == (variant.Platform, variant.Runtime, variant.Flavor) && VersionOf(other) > VersionOf(variant))
            .OrderByDescending(VersionOf)
            .TakeWhile(other => !missing[other].Contains(setting));
        return newer.LastOrDefault()?.Version;
    }

    private static VersionNumber VersionOf(Variant variant) => VersionNumber.TryParseShort(variant.Version, out var version) ? version : default;
}
