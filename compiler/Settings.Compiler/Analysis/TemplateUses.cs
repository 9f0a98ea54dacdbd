using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Where the templates of a variant read settings: what they insert, what they decide by, what they loop over.</summary>
public sealed class TemplateUses
{
    private readonly (ConfigurationFile File, SourceText Template, PlacedUse Place)[] _places;

    private TemplateUses((ConfigurationFile File, SourceText Template, PlacedUse Place)[] places) => _places = places;

    /// <summary>Walks through the templates.</summary>
    internal static TemplateUses Of(Variant variant, SchemaLibrary schemas, TemplateLibrary templates) => new(
        new VariantTyper(variant, schemas.SettingsFor(variant), templates, arch: null).Files()
            .SelectMany(file => file.Typing.Places.Select(place => (file.File, file.Template.Source, place)))
            .ToArray());

    /// <summary>The places that read a setting, template by template.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public IEnumerable<SourcePlace> Of(SettingPath setting) => _places.Where(use => use.Place.Use.IsOf(setting)).Select(use => new SourcePlace(use.Template, use.Place.Span)).Distinct();

    /// <summary>The files whose templates read a setting, by their names.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public IReadOnlySet<string> FilesOf(SettingPath setting)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in _places)
        {
            if (use.Place.Use.IsOf(setting))
            {
                names.Add(use.File.Name);
            }
        }

        return names;
    }
}
