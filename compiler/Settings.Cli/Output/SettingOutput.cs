using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Versions;

namespace Settings.Cli.Output;

/// <summary>Prints what there is to know about a setting of a variant.</summary>
internal static class SettingOutput
{
    private const string None = "none";

    /// <summary>Writes the description.</summary>
    public static void Write(TextWriter output, SettingDescription setting)
    {
        var variant = setting.Variant;
        output.WriteLine($"{setting.Setting} ({variant.Name} {variant.Release})");
        Line(output, "  ", setting.Description);
        WriteHistory(output, "  allowed:  ", [.. setting.Allowed.Select(version => (version.Since, (string?)version.Expects))], variant.Release);
        Line(output, "  type:     ", setting.ModeledType);
        Line(output, "  since:    ", setting.Since);
        Line(output, "  secret:   ", setting.IsSecret ? "yes, the value is masked in all output" : null);
        if (setting.Deprecation is { } deprecation)
        {
            Line(output, "  deprecated since ", $"{deprecation.Since}: {deprecation.Why}");
        }

        WriteHistory(
            output,
            "  default:  ",
            [.. setting.Defaults.Select((value, i) => (i == 0 ? string.Empty : value.Since, TextOf(setting, value)))],
            variant.Release);
        Line(output, "  generator: ", setting.Generator?.Command);
        Line(output, "  strength: ", setting.Generator is { IsWeak: true } ? "weak: the generated value follows the node's release until the setting is set" : null);
        Line(output, "  members:  ", string.Join(", ", setting.Members));
        if (setting.MissingEffect is { } missing)
        {
            Line(output, "  effect:   ", $"none: no file of {variant.Name} {variant.Release} uses it{(missing.Since is { } since ? $"; it has an effect from version {since}" : string.Empty)}");
            return;
        }

        Line(output, "  affects:  ", string.Join(", ", setting.Services.Select(service => service.Name)));
        Line(output, "  files:    ", string.Join(", ", setting.Files.Select(file => file.Path)));
    }

    private static string? TextOf(SettingDescription setting, DefaultHistory version) =>
        version.Value is { } value ? $"{(setting.IsSecret ? SecretPolicy.Mask : JsonText.Write(value))}{(version.Origin is { } origin ? $" ({origin})" : string.Empty)}" : null;

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
