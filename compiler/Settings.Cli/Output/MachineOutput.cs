using System.Text.Json;
using Settings.Compiler.Compilation;
using Settings.Compiler.Generators;

namespace Settings.Cli.Output;

/// <summary>Prints what is left to the machine: the settings that a node will set itself, and the facts that would tell them.</summary>
internal static class MachineOutput
{
    /// <summary>The settings that are left, sorted.</summary>
    public static IEnumerable<GeneratorOutcome> LeftBy(CompiledNode node) =>
        node.Generators.Where(outcome => outcome.Status is GeneratorStatus.NeedsMachine or GeneratorStatus.Failed);

    /// <summary>One line for a setting: what sets it, and the facts that would tell it.</summary>
    public static string Line(GeneratorOutcome outcome) =>
        outcome.Status == GeneratorStatus.Failed ? $"{outcome.Setting}: '{outcome.Command}' fails, and the boot with it. {outcome.Reason}"
        : outcome.Missing.Length > 0 ? $"{outcome.Setting}: from {string.Join(", ", outcome.Missing.Select(fact => fact.Name))}"
        : $"{outcome.Setting}{(outcome.Reason is null ? string.Empty : $": {outcome.Reason}")}";

    /// <summary>All that is left, with a title, for people; nothing when nothing is.</summary>
    public static void WriteText(TextWriter output, CompiledNode node)
    {
        var isFirst = true;
        foreach (var outcome in LeftBy(node))
        {
            if (isFirst)
            {
                output.WriteLine("The node will set, from facts that --facts could give (settingsc catalog facts):");
                isFirst = false;
            }

            output.WriteLine($"  {Line(outcome)}");
        }
    }

    /// <summary>All that is left, as an array, for programs.</summary>
    public static void WriteJson(Utf8JsonWriter json, string name, CompiledNode node)
    {
        json.WriteStartArray(name);
        foreach (var outcome in LeftBy(node))
        {
            json.WriteStartObject();
            json.WriteString("setting", outcome.Setting.ToString());
            json.WriteString("status", outcome.Status == GeneratorStatus.Failed ? "failed" : "unset");
            json.WriteString("command", outcome.Command);
            json.WriteStartArray("facts");
            foreach (var fact in outcome.Missing)
            {
                json.WriteStringValue(fact.Name);
            }

            json.WriteEndArray();
            json.WriteString("message", outcome.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
