using Settings.Cli.Output.Json;
using Settings.Compiler.Compilation;
using Settings.Compiler.Generators;

namespace Settings.Cli.Output;

/// <summary>
/// Prints what is left to the machine: the settings that a node will set itself, which program sets them, and the facts that
/// would tell them here.
/// </summary>
internal static class MachineOutput
{
    /// <summary>The settings that are left, sorted.</summary>
    public static IEnumerable<GeneratorOutcome> LeftBy(CompiledNode node) =>
        node.Generators.Where(outcome => outcome.Status is GeneratorStatus.NeedsMachine or GeneratorStatus.Failed or GeneratorStatus.NotSet);

    /// <summary>Whether the node sets it and only the value is not known here; otherwise the node does not come so far.</summary>
    public static bool IsUnknown(GeneratorOutcome outcome) => outcome.Status == GeneratorStatus.NeedsMachine;

    /// <summary>One line for a setting: what sets it, and the facts that would tell it.</summary>
    public static string Line(GeneratorOutcome outcome) => outcome.Status switch
    {
        GeneratorStatus.Failed => $"{outcome.Setting}: '{outcome.Program}' fails, so the node does not boot. {outcome.Reason}",
        GeneratorStatus.NotSet => $"{outcome.Setting}: {outcome.Reason}",
        _ when outcome.Missing.Length > 0 => $"{outcome.Setting}: {outcome.Program}, from {string.Join(", and ", outcome.Missing)}",
        _ => $"{outcome.Setting}: {outcome.Program}{(outcome.Reason is null ? string.Empty : $". {outcome.Reason}")}",
    };

    /// <summary>All that is left, with a title, for people; nothing when nothing is.</summary>
    public static void WriteText(TextWriter output, CompiledNode node)
    {
        var left = LeftBy(node).ToList();
        WriteText(output, "Set by the node at boot from facts that --facts can provide (see 'settingsc catalog facts'):", left.Where(IsUnknown));
        WriteText(output, "Not set, because the node does not finish booting:", left.Where(outcome => !IsUnknown(outcome)));
    }

    /// <summary>All that is left, for programs.</summary>
    public static IEnumerable<MachineJson> ToJson(CompiledNode node) => LeftBy(node).Select(outcome => new MachineJson(
        outcome.Setting.ToString(),
        outcome.Status switch { GeneratorStatus.Failed => "failed", GeneratorStatus.NotSet => "not-set", _ => "unset" },
        outcome.Program,
        outcome.Command,
        outcome.Missing.Select(choice => new FactChoiceJson(choice.AnyOf.Select(fact => fact.Name))),
        outcome.Reason));

    private static void WriteText(TextWriter output, string title, IEnumerable<GeneratorOutcome> outcomes)
    {
        var isFirst = true;
        foreach (var outcome in outcomes)
        {
            if (isFirst)
            {
                output.WriteLine(title);
                isFirst = false;
            }

            output.WriteLine($"  {Line(outcome)}");
        }
    }
}
