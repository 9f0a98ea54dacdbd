using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>Says in lines for people what is known of a setting beside its description. Values of secret settings are masked.</summary>
public static class SettingFacts
{
    private const string None = "none";

    /// <summary>The lines.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="defaults">The defaults of several variants; where they differ, they are told in place of how the default of one changed with releases.</param>
    public static IEnumerable<SettingFact> Of(SettingDescription setting, IReadOnlyList<VariantDefault>? defaults = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return All(setting, defaults ?? []).Where(fact => !string.IsNullOrEmpty(fact.Text)).Select(fact => new SettingFact(fact.Title, fact.Text ?? string.Empty));
    }

    private static IEnumerable<(string Title, string? Text)> All(SettingDescription setting, IReadOnlyList<VariantDefault> defaults)
    {
        var variant = setting.Variant;
        foreach (var line in History("allowed", [.. setting.Allowed.Select(version => (version.Since, (string?)version.Expects))], variant.Release))
        {
            yield return line;
        }

        yield return ("type", setting.ModeledType);
        yield return ("since", setting.Since);
        yield return ("secret", setting.IsSecret ? "yes, the value is masked in all output" : null);
        if (setting.Deprecation is { } deprecation)
        {
            yield return ($"deprecated since {deprecation.Since}", deprecation.Why);
        }

        foreach (var line in defaults.Count > 1 ? ByVariant(setting, defaults) : DefaultsOf(setting))
        {
            yield return line;
        }

        yield return ("generator", setting.Generator?.Command);
        yield return ("strength", setting.Generator is { IsWeak: true } ? "weak: the generated value follows the node's release until the setting is set" : null);
        yield return ("members", string.Join(", ", setting.Members));
        yield return ("rules", string.Join(", ", setting.Rules.Select(rule => $"{rule.Code} {rule.Name}")));
        if (setting.MissingEffect is { } missing)
        {
            yield return ("effect", $"none: no file of {variant.Name} {variant.Release} uses it{(missing.Since is { } since ? $"; it has an effect from version {since}" : string.Empty)}");
            yield break;
        }

        yield return ("affects", string.Join(", ", setting.Services.Select(service => service.Name)));
        yield return ("restarts", string.Join("; ", setting.Services.SelectMany(service => service.RestartCommands).Distinct(StringComparer.Ordinal)));
        yield return ("files", string.Join(", ", setting.Files.Select(file => file.Path)));
    }

    private static IEnumerable<(string Title, string? Text)> DefaultsOf(SettingDescription setting) =>
        History("default", [.. setting.Defaults.Select((value, i) => (i == 0 ? string.Empty : value.Since, TextOf(setting, value.Value, value.Origin)))], setting.Variant.Release);

    private static IEnumerable<(string Title, string? Text)> ByVariant(SettingDescription setting, IReadOnlyList<VariantDefault> defaults) => defaults.Select((value, i) =>
        (i == 0 ? "default" : string.Empty, (string?)$"{TextOf(setting, value.Value, value.Origin) ?? None} on {string.Join(", ", value.Variants)}"));

    private static string? TextOf(SettingDescription setting, DocumentValue? value, SourcePlace? origin) =>
        value is null ? null : $"{(setting.IsSecret ? SecretPolicy.Mask : JsonText.Write(value))}{(origin is null ? string.Empty : $" ({origin})")}";

    // First what holds in the release, then what others have in its place.
    private static IEnumerable<(string Title, string? Text)> History(string title, (string Since, string? Text)[] versions, string release)
    {
        var current = Enumerable.Range(0, versions.Length).LastOrDefault(i => versions[i].Since.Length == 0 || ReleaseVersion.Order.Compare(versions[i].Since, release) <= 0);
        if (versions.Length <= 1 && versions.All(version => version.Text is null))
        {
            yield break;
        }

        yield return (title, $"{versions[current].Text ?? None}{Lifetime(versions, current, " (since ", " (until ", ")")}");
        foreach (var i in Enumerable.Range(0, versions.Length).Where(i => i != current))
        {
            yield return (string.Empty, $"{Lifetime(versions, i, "from ", "before ", string.Empty)}: {versions[i].Text ?? None}");
        }
    }

    // A version that is neither the first nor the last is told by its beginning.
    private static string Lifetime((string Since, string? Text)[] versions, int i, string since, string until, string end) =>
        versions[i].Since.Length > 0 ? $"{since}{versions[i].Since}{end}"
        : i + 1 < versions.Length ? $"{until}{versions[i + 1].Since}{end}" : string.Empty;
}
