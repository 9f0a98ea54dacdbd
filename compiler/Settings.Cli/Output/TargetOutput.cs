using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Prints what holds for a document, and who says each part of it.</summary>
/// <param name="file">The document as it was named.</param>
/// <param name="targets">The targets, and who names their parts; at least one.</param>
/// <param name="configured">What configuration files say of the document; null when none governs it.</param>
internal sealed class TargetOutput(string file, IReadOnlyList<(Target Target, TargetChoices Choices)> targets, DocumentConfiguration? configured)
{
    /// <summary>What the text around the document says.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    /// <summary>The pattern for which the document is passed over in folders; null when it is not.</summary>
    public ConfiguredName? Exclusion { get; init; }

    private GoverningConfiguration? Whole => configured?.Whole;

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine(Printable.Line(file));
        foreach (var (target, choices) in targets)
        {
            var (isVariantEvident, isReleaseEvident) = (IsVariantEvident(choices), IsReleaseEvident(target, choices));
            output.WriteLine($"  variant  {choices.Variant.Name ?? (isVariantEvident ? EvidentVariants(target) : $"all {target.VariantNames.Count} of the release")} ({(isVariantEvident ? Why : OriginOf(choices.Variant))})");
            output.WriteLine($"  release  {target.Asked} ({(isReleaseEvident ? Why : choices.Release.Origin == TargetOrigin.Default ? "default, the newest" : OriginOf(choices.Release))})");
            output.WriteLine($"  arch     {target.Arch} ({OriginOf(choices.Arch)})");
            if (choices.Provisioner.Name is { } provisioner)
            {
                output.WriteLine($"  provisioner  {Printable.Line(provisioner)} ({OriginOf(choices.Provisioner)})");
            }
        }

        if (configured?.Entry is { } entry)
        {
            output.WriteLine($"  matches \"{Printable.Line(entry.Pattern)}\" in {Printable.Line(entry.Place.ToString())}");
        }

        foreach (var line in Whole is null ? [] : Lines(Whole))
        {
            output.WriteLine($"  {Printable.Line(line)}");
        }
    }

    /// <summary>For programs.</summary>
    public TargetJson ToJson() => new(file, VariantOf(targets[0]), ReleaseOf(targets[0]), ArchOf(targets[0]))
    {
        Provisioner = ProvisionerOf(targets[0].Choices),
        FurtherTargets = targets.Count == 1 ? null : targets.Skip(1).Select(other => new FurtherTargetJson(VariantOf(other), ReleaseOf(other), ArchOf(other)) { Provisioner = ProvisionerOf(other.Choices) }).ToArray(),
        Configuration = configured?.Entry is { } entry ? new EntryJson(entry.Place.Source.Name, entry.Pattern, entry.Place.Position.Line) : null,
        Excluded = Exclusion is { } pattern ? ToJson(pattern) : null,
        Files = Whole?.Layers.Select(layer => layer.Configuration.Source.Name).ToArray(),
        Exclude = Whole?.Exclude.Select(ToJson).ToArray(),
        Placeholders = Whole?.Placeholders.Select(placeholder => ToJson(placeholder.Written)).ToArray(),
        Severity = Whole?.Severities.OrderBy(severity => severity.Key, StringComparer.Ordinal)
            .Select(severity => new SeverityJson(severity.Key, SeverityLevels.WordOf(severity.Value.Level), severity.Value.Place.Source.Name, severity.Value.Place.Position.Line)).ToArray(),
        Rules = Whole?.RulesFolder is { } rules ? ToJson(rules) : null,
        DocsUrl = Whole?.DocsUrl is { } docs ? ToJson(docs) : null,
        Policies = Whole?.NamedPolicies.Select(ToJson).ToArray(),
    };

    private IEnumerable<string> Lines(GoverningConfiguration whole)
    {
        foreach (var extended in whole.Layers.Skip(1))
        {
            yield return $"extends {extended.Configuration.Source.Name}";
        }

        foreach (var pattern in whole.Exclude)
        {
            yield return $"exclude \"{pattern.Name}\" ({pattern.Place}){(pattern == Exclusion ? ": this file is passed over in folders" : string.Empty)}";
        }

        foreach (var placeholder in whole.Placeholders)
        {
            yield return $"placeholders \"{placeholder.Written.Name}\" ({placeholder.Written.Place})";
        }

        foreach (var (code, severity) in whole.Severities.OrderBy(severity => severity.Key, StringComparer.Ordinal))
        {
            yield return $"severity {code} = {SeverityLevels.WordOf(severity.Level)} ({severity.Place})";
        }

        if (whole.RulesFolder is { } rules)
        {
            yield return $"rules {rules.Name} ({rules.Place})";
        }

        foreach (var policy in whole.NamedPolicies)
        {
            yield return $"policy {policy.Name} ({policy.Place})";
        }

        if (whole.DocsUrl is { } docs)
        {
            yield return $"docs-url {docs.Name} ({docs.Place})";
        }
    }

    private static ChoiceJson? ProvisionerOf(TargetChoices choices) => choices.Provisioner is { Name: { } name } choice ? ToJson(name, choice) : null;

    private static PlacedNameJson ToJson(ConfiguredName name) => new(name.Name, name.Place.Source.Name, name.Place.Position.Line);

    private const string FileWord = "file";

    private bool IsVariantEvident(TargetChoices choices) => choices.Variant.Name is null && Evidence.Family is not null;

    private bool IsReleaseEvident(Target target, TargetChoices choices) => choices.Release.Name is null && Evidence.Release is not null && target.Asked == Evidence.Release;

    private ChoiceJson VariantOf((Target Target, TargetChoices Choices) one) => IsVariantEvident(one.Choices)
        ? new ChoiceJson(one.Target.VariantNames is [var only] ? only : null, FileWord, file, null)
        : ToJson(one.Choices.Variant.Name, one.Choices.Variant);

    private ChoiceJson ReleaseOf((Target Target, TargetChoices Choices) one) => IsReleaseEvident(one.Target, one.Choices)
        ? new ChoiceJson(one.Target.Asked, FileWord, file, null)
        : ToJson(one.Target.Asked, one.Choices.Release);

    private static ChoiceJson ArchOf((Target Target, TargetChoices Choices) one) => ToJson(one.Target.Arch, one.Choices.Arch);

    private string EvidentVariants(Target target) => target.VariantNames is [_] or [_, _] or [_, _, _] ? string.Join(", ", target.VariantNames) : $"{target.VariantNames.Count} of the release: {Evidence.Family}…";

    private string Why => $"the file: {Printable.Line(Evidence.Why ?? string.Empty)}";

    private static ChoiceJson ToJson(string? value, TargetChoice choice) =>
        new(value, WordOf(choice.Origin), choice.Place?.Source.Name, choice.Place?.Position.Line);

    private static string OriginOf(TargetChoice choice) => choice.Place?.ToString() ?? WordOf(choice.Origin);

    private static string WordOf(TargetOrigin origin) => origin switch
    {
        TargetOrigin.Request => "option",
        TargetOrigin.Comment => "comment",
        TargetOrigin.Configuration => "configuration",
        _ => "default",
    };
}
