using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Catalog;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// What a catalog holds beside its templates and schemas, so checking a document need not read them: derived from them,
/// for all releases and for every processor architecture.
/// </summary>
public static class DerivedData
{
    /// <summary>The folders that contain derived files and no others.</summary>
    public static IReadOnlyList<string> Folders { get; } = [InsertionIndex.Folder.TrimEnd('/'), EffectIndex.Folder.TrimEnd('/')];

    /// <summary>Derives the files.</summary>
    /// <param name="source">The catalog.</param>
    /// <returns>The files, sorted by path.</returns>
    /// <exception cref="CatalogException">A file of the catalog is missing or broken.</exception>
    public static IReadOnlyList<(string Path, string Text)> Derive(ICatalogSource source)
    {
        var catalog = SettingsCatalog.Open(source);
        var schemas = new SchemaLibrary(source);
        var templates = new TemplateLibrary(source);
        var releases = catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>()
            .Select(release => release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>().ToArray()).ToArray();
        var effects = releases.SelectMany(variants => DerivedEffects.Of(variants, variant => new SettingUsage(variant, schemas.SettingsFor(variant), templates, arch: null)))
            .GroupBy(row => row.Setting.Extension ?? string.Empty, StringComparer.Ordinal)
            .Select(extension => (EffectIndex.PathOf(extension.Key), EffectIndex.Write(extension.OrderBy(row => row.Setting.ToString(), StringComparer.Ordinal))));
        var insertions = DerivedInsertions.Of(releases.SelectMany(variants => variants), variant => new VariantTyper(variant, schemas.SettingsFor(variant), templates, arch: null))
            .Select(extension => (InsertionIndex.PathOf(extension.Key), InsertionIndex.Write(extension)));
        return [.. effects.Concat(insertions).OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }
}
