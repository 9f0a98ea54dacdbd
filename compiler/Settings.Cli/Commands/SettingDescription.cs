using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>Prints what there is to know about a setting of a variant.</summary>
internal static class SettingDescription
{
    private const string None = "none";

    /// <summary>Writes the description.</summary>
    public static void Write(TextWriter output, DatastoreKey key, SchemaSlot slot, Variant variant, CompilerSession session)
    {
        var node = slot.Node;
        output.WriteLine($"{key} ({variant.Name} {variant.Release})");
        Line(output, "  ", slot.Notes.Description ?? node.Notes.Description);
        var types = TypeHistory.Of(session.Schemas, node.Notes.ModeledType).Select(version => (version.Since, (string?)version.Node.Expects)).ToArray();
        WriteHistory(output, "  allowed:  ", types.Length == 0 ? [(string.Empty, node.Expects)] : types, variant.Release);
        Line(output, "  type:     ", node.Notes.ModeledType);
        Line(output, "  since:    ", session.Schemas.SettingsFor(variant).SinceOf(key.Segments.Skip(1)));
        Line(output, "  secret:   ", slot.Notes.IsSecret ? "yes, the value is never shown" : null);
        if (slot.Notes.Deprecation is { } deprecation)
        {
            Line(output, "  deprecated since ", $"{deprecation.Since}: {deprecation.Why}");
        }

        var defaults = variant.Defaults;
        var values = DefaultHistory.Of(session.Catalog, variant.Name, key);
        WriteHistory(output, "  default:  ", [.. values.Select((value, i) => (i == 0 ? string.Empty : value.Since, value.Value is { } given ? $"{JsonText.Write(given)}{(value.Origin is { } origin ? $" ({origin})" : string.Empty)}" : null))], variant.Release);
        var generator = defaults.Generators.FirstOrDefault(g => g.Depth == 0 ? g.Setting.Equals(key) : g.Fills(key));
        Line(output, "  generator: ", generator?.Command);
        Line(output, "  strength: ", generator is { IsWeak: true } ? "weak: what the generator gives follows the node's release, until someone sets the setting" : null);
        if (node is TableNode { Properties.Count: > 0 } table)
        {
            Line(output, "  members:  ", string.Join(", ", table.Properties.Select(p => p.Name)));
        }

        if (session.Effects.Find(key, variant) is { } missing)
        {
            Line(output, "  effect:   ", $"none: no file of {variant.Name} {variant.Release} is made of it{(missing.Since is { } since ? $"; it has one from version {since} on" : string.Empty)}");
        }
        else
        {
            WriteEffects(output, key, defaults);
        }
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

    // First what holds in the release, then what others have in its place.
    private static void WriteHistory(TextWriter output, string title, (string Since, string? Text)[] versions, string release)
    {
        var current = Enumerable.Range(0, versions.Length).LastOrDefault(i => versions[i].Since.Length == 0 || ReleaseVersion.Order.Compare(versions[i].Since, release) <= 0);
        if (versions.Length > 1 || versions.Any(version => version.Text is not null))
        {
            Line(output, title, $"{versions[current].Text ?? None}{Lifetime(versions, current, " (since ", " (until ", ")")}");
            foreach (var i in Enumerable.Range(0, versions.Length).Where(i => i != current))
            {
                Line(output, new string(' ', title.Length), $"{Lifetime(versions, i, "from ", "before ", string.Empty)}: {versions[i].Text ?? None}");
            }
        }
    }

    // A version that is neither the first nor the last is told by its beginning.
    private static string Lifetime((string Since, string? Text)[] versions, int i, string since, string until, string end) =>
        versions[i].Since.Length > 0 ? $"{since}{versions[i].Since}{end}"
        : i + 1 < versions.Length ? $"{until}{versions[i + 1].Since}{end}" : string.Empty;

    private static void Line(TextWriter output, string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.WriteLine(title + text);
        }
    }
}
