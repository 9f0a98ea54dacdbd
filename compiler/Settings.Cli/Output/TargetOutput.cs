using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Prints the target of a document, and who names each part of it.</summary>
/// <param name="file">The document as it was named.</param>
/// <param name="target">The target.</param>
/// <param name="choices">Who names its parts.</param>
/// <param name="configured">The entry of the configuration file that the document matches; null when there is none.</param>
internal sealed class TargetOutput(string file, Target target, TargetChoices choices, ConfiguredTarget? configured)
{
    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine(Printable.Line(file));
        output.WriteLine($"  variant  {choices.Variant.Name ?? $"all {target.VariantNames.Count} of the release"} ({OriginOf(choices.Variant)})");
        output.WriteLine($"  release  {target.Asked} ({(choices.Release.Origin == TargetOrigin.Default ? "default, the newest" : OriginOf(choices.Release))})");
        output.WriteLine($"  arch     {target.Arch} ({OriginOf(choices.Arch)})");
        if (configured is not null)
        {
            output.WriteLine($"  matches \"{Printable.Line(configured.Pattern)}\" in {Printable.Line(configured.Place.ToString())}");
        }
    }

    /// <summary>For programs.</summary>
    public TargetJson ToJson() => new(
        file,
        ToJson(choices.Variant.Name, choices.Variant),
        ToJson(target.Asked, choices.Release),
        ToJson(target.Arch, choices.Arch),
        configured is null ? null : new EntryJson(configured.Place.Source.Name, configured.Pattern, configured.Place.Position.Line));

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
