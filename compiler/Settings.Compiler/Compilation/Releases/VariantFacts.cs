using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation.Releases;

/// <summary>All that a variant has and that may differ from release to release.</summary>
public static class VariantFacts
{
    /// <summary>The trait that contains the whole text of a file.</summary>
    public const string TextTrait = "text";

    /// <summary>What a variant has.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="schema">Its settings.</param>
    /// <param name="files">The files that its nodes write with nothing but defaults.</param>
    public static IEnumerable<VariantFact> Of(Variant variant, SettingsSchema schema, IEnumerable<TreeFile> files)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(schema);
        var defaults = variant.Defaults;
        var written = files.ToDictionary(file => file.File.Path, StringComparer.Ordinal);
        var keys = schema.FreeKeys().ToDictionary(table => table.Path.Any(), table => table.Keys.Expects);
        return schema.Leaves().Select(leaf => new VariantFact(VariantFactKind.Setting, leaf.Path.ToString(), [("values", leaf.Node.Expects), ("keys", keys.GetValueOrDefault(leaf.Path) ?? "any")]))
            .Concat(DatastoreFlattener.FlattenSettings(defaults.Settings).Select(pair => new VariantFact(VariantFactKind.Default, pair.Key.ToString(), [("value", pair.Json)])))
            .Concat(defaults.Generators.Select(Describe))
            .Concat(defaults.Metadata.Where(entry => entry is { Name: "affected-services", Value: DocumentArray })
                .Select(entry => new VariantFact(VariantFactKind.Effect, entry.Key.ToString(), [("services", NamesIn((DocumentArray)entry.Value))])))
            .Concat(defaults.Services.Values.Select(service => new VariantFact(
                VariantFactKind.Service,
                service.Name,
                [("files", string.Join(", ", service.ConfigurationFiles)), ("restart", string.Join("; ", service.RestartCommands))])))
            .Concat(defaults.ConfigurationFiles.Select(file => Describe(file, defaults, written.GetValueOrDefault(file.Path))));
    }

    private static VariantFact Describe(SettingGenerator generator) => new(
        VariantFactKind.Generator,
        generator.Setting.ToString(),
        [("command", generator.Command), ("strength", generator.IsWeak ? "weak" : "strong"), ("depth", $"{generator.Depth}")])
    {
        Summary = $"{generator.Command}{(generator.IsWeak ? ", weak" : string.Empty)}{(generator.Depth == 0 ? string.Empty : $", depth {generator.Depth}")}",
    };

    private static VariantFact Describe(ConfigurationFile file, MergedDefaults defaults, TreeFile? written)
    {
        var services = string.Join(", ", defaults.ServicesOf(file).Select(service => service.Name));
        return new VariantFact(
            VariantFactKind.File,
            file.Path,
            [
                ("mode", file.Mode),
                ("services", services.Length == 0 ? "none: at boot only" : services),
                ("written", file.IsWrittenOnce ? "only if missing" : "always"),
                ("template", file.Template),
                (TextTrait, written?.Outcome is RenderedFile rendered ? rendered.Text : "not written"),
            ])
        {
            Summary = $"{file.Mode}{(file.IsWrittenOnce ? ", written only if missing" : string.Empty)}, {(services.Length == 0 ? "used by no service" : $"used by {services}")}",
        };
    }

    private static string NamesIn(DocumentArray list) => string.Join(", ", list.Items.OfType<DocumentString>().Select(name => name.Value));
}
