using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Prints the target of a document, and who names each part of it.</summary>
/// <param name="file">The document as it was named.</param>
/// <param name="target">The target.</param>
/// <param name="choices">Who names its parts.</param>
/// <param name="configured">The entry of the configuration file that the document matches; null when there is none.</param>
internal sealed class TargetOutput(string file, Target target, TargetChoices choices, ConfiguredTarget? configured)
{
    /// <summary>What the text around the document says.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    private bool IsVariantEvident => choices.Variant.Name is null && Evidence.Family is not null;

    private bool IsReleaseEvident => choices.Release.Name is null && Evidence.Release is not null && target.Asked == Evidence.Release;

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine(Printable.Line(file));
        output.WriteLine($"  variant  {choices.Variant.Name ?? (IsVariantEvident ? Evident : $"all {target.VariantNames.Count} of the release")} ({(IsVariantEvident ? Why : OriginOf(choices.Variant))})");
        output.WriteLine($"  release  {target.Asked} ({(IsReleaseEvident ? Why : choices.Release.Origin == TargetOrigin.Default ? "default, the newest" : OriginOf(choices.Release))})");
        output.WriteLine($"  arch     {target.Arch} ({OriginOf(choices.Arch)})");
        if (configured is not null)
        {
            output.WriteLine($"  matches \"{Printable.Line(configured.Pattern)}\" in {Printable.Line(configured.Place.ToString())}");
        }
    }

    /// <summary>For programs.</summary>
    public TargetJson ToJson() => new(
        file,
        IsVariantEvident ? new ChoiceJson(target.VariantNames is [var only] ? only : null, FileWord, file, null) : ToJson(choices.Variant.Name, choices.Variant),
        IsReleaseEvident ? new ChoiceJson(target.Asked, FileWord, file, null) : ToJson(target.Asked, choices.Release),
        ToJson(target.Arch, choices.Arch),
        configured is null ? null : new EntryJson(configured.Place.Source.Name, configured.Pattern, configured.Place.Position.Line));

    private const string FileWord = "file";

    private string Evident => target.VariantNames is [_] or [_, _] or [_, _, _] ? string.Join(", ", target.VariantNames) : $"{target.VariantNames.Count} of the release: {Evidence.Family}…";

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
