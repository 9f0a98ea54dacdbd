using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;

namespace Settings.Cli.Commands;

/// <summary>Prints what there is to know about a setting of a variant.</summary>
internal static class SettingDescription
{
    /// <summary>Writes the description.</summary>
    public static void Write(TextWriter output, DatastoreKey key, SchemaSlot slot, Variant variant)
    {
        var node = slot.Node;
        output.WriteLine($"{key} ({variant.Name} {variant.Release})");
        Line(output, "  ", slot.Notes.Description ?? node.Notes.Description);
        Line(output, "  allowed:  ", node.Expects);
        Line(output, "  type:     ", node.Notes.ModeledType);
        Line(output, "  since:    ", slot.Notes.Since);
        Line(output, "  secret:   ", slot.Notes.IsSecret ? "yes, the value is never shown" : null);
        if (slot.Notes.Deprecation is { } deprecation)
        {
            Line(output, "  deprecated since ", $"{deprecation.Since}: {deprecation.Why}");
        }

        var defaults = variant.Defaults;
        Line(output, "  default:  ", DefaultOf(defaults.Settings, key));
        Line(output, "  generator: ", defaults.Generators.Where(g => g.Depth == 0 ? g.Setting.Equals(key) : g.Fills(key)).Select(g => g.Command).FirstOrDefault());
        if (node is TableNode { Properties.Count: > 0 } table)
        {
            Line(output, "  members:  ", string.Join(", ", table.Properties.Select(p => p.Name)));
        }

        WriteEffects(output, key, defaults);
    }

    private static void WriteEffects(TextWriter output, DatastoreKey key, MergedDefaults defaults)
    {
        var state = DatastoreState.Empty.AddMetadata(defaults.Metadata);
        if (!state.TryGetMetadata(key, "affected-services", out var value) || value is not DocumentArray list)
        {
            return;
        }

        var services = list.Items.OfType<DocumentString>().Select(s => s.Value).Where(defaults.Services.ContainsKey).Select(name => defaults.Services[name]).ToArray();
        var names = services.SelectMany(s => s.ConfigurationFiles).ToHashSet(StringComparer.Ordinal);
        Line(output, "  affects:  ", string.Join(", ", services.Select(s => s.Name)));
        Line(output, "  files:    ", string.Join(", ", defaults.ConfigurationFiles.Where(f => names.Contains(f.Name)).Select(f => f.Path)));
    }

    private static string? DefaultOf(DocumentTable settings, DatastoreKey key)
    {
        DocumentValue? value = settings;
        foreach (var segment in key.Segments.Skip(1))
        {
            value = (value as DocumentTable)?[segment];
        }

        return value is null ? null : JsonText.Write(value);
    }

    private static void Line(TextWriter output, string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.WriteLine(title + text);
        }
    }
}
