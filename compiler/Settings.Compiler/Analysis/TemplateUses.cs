using System.Collections.Concurrent;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Where the templates of a variant read settings: what they insert, what they decide by, what they loop over. Only the templates
/// whose words allow it are parsed and walked through when somebody asks.
/// </summary>
public sealed class TemplateUses
{
    private readonly Variant _variant;
    private readonly TemplateLibrary _templates;
    private readonly VariantTyper _typer;
    private readonly ConcurrentDictionary<string, (ConfigurationFile File, SourceText Template, PlacedUse Place)[]> _places = new(StringComparer.Ordinal);

    /// <summary>Makes it for one variant.</summary>
    internal TemplateUses(Variant variant, SchemaLibrary schemas, TemplateLibrary templates) =>
        (_variant, _templates, _typer) = (variant, templates, new VariantTyper(variant, schemas.SettingsFor(variant), templates, arch: null));

    /// <summary>The places that read a setting, template by template.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public IEnumerable<SourcePlace> Of(SettingPath setting) => UsesOf(setting).Select(use => new SourcePlace(use.Template, use.Place.Span)).Distinct();

    /// <summary>The files whose templates read a setting, by their names.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public IReadOnlySet<string> FilesOf(SettingPath setting) => UsesOf(setting).Select(use => use.File.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The settings that the template of a file reads, each once, sorted; a table or list stands for what is in it.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<SettingPath> SettingsOf(ConfigurationFile file) =>
        _typer.Files([file]).SelectMany(typed => typed.Typing.Places).Select(place => place.Use.Setting)
            .Where(setting => !setting.IsPattern && setting.Beginning(1).Equals(SettingPath.Settings))
            .Distinct().OrderBy(setting => setting.ToString(), StringComparer.Ordinal);

    private IEnumerable<(ConfigurationFile File, SourceText Template, PlacedUse Place)> UsesOf(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return _variant.Defaults.ConfigurationFiles
            .Where(file => setting.IsPattern || (_templates.TextOf(file.Template, _variant.Release) is { } text && TemplateWords.MayRead(text.Text, setting)))
            .SelectMany(PlacesOf)
            .Where(use => use.Place.Use.IsOf(setting));
    }

    private (ConfigurationFile File, SourceText Template, PlacedUse Place)[] PlacesOf(ConfigurationFile file) => _places.GetOrAdd(
        file.Name,
        static (_, wanted) => wanted.Uses._typer.Files([wanted.File])
            .SelectMany(typed => typed.Typing.Places.Select(place => (typed.File, typed.Template.Source, place)))
            .ToArray(),
        (Uses: this, File: file));
}
