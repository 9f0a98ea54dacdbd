using System.Text.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;

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
        output.WriteLine(file);
        output.WriteLine($"  variant  {choices.Variant.Name ?? $"all {target.VariantNames.Count} of the release"} ({OriginOf(choices.Variant)})");
        output.WriteLine($"  release  {target.Asked} ({(choices.Release.Origin == TargetOrigin.Default ? "default, the newest" : OriginOf(choices.Release))})");
        output.WriteLine($"  arch     {target.Arch} ({OriginOf(choices.Arch)})");
        if (configured is not null)
        {
            output.WriteLine($"  matches \"{configured.Pattern}\" in {configured.Place}");
        }
    }

    /// <summary>For programs.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        Write(json, "variant", choices.Variant.Name, choices.Variant);
        Write(json, "release", target.Asked, choices.Release);
        Write(json, "arch", target.Arch, choices.Arch);
        if (configured is not null)
        {
            json.WriteStartObject("configuration");
            json.WriteString("file", configured.Place.Source.Name);
            json.WriteString("pattern", configured.Pattern);
            json.WriteNumber("line", configured.Place.Position.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string part, string? value, TargetChoice choice)
    {
        json.WriteStartObject(part);
        json.WriteString("value", value);
        json.WriteString("from", WordOf(choice.Origin));
        if (choice.Place is { } place)
        {
            json.WriteString("file", place.Source.Name);
            json.WriteNumber("line", place.Position.Line);
        }

        json.WriteEndObject();
    }

    private static string OriginOf(TargetChoice choice) => choice.Place?.ToString() ?? WordOf(choice.Origin);

    private static string WordOf(TargetOrigin origin) => origin switch
    {
        TargetOrigin.Request => "option",
        TargetOrigin.Comment => "comment",
        TargetOrigin.Configuration => "configuration",
        _ => "default",
    };
}
