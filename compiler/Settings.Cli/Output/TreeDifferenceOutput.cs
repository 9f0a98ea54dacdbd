using Settings.Cli.Output.Json;
using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Output;

/// <summary>Prints how a tree differs from what a node should have.</summary>
internal static class TreeDifferenceOutput
{
    /// <summary>For people: each finding with the lines that differ below it.</summary>
    public static void WriteText(CommandStreams streams, FileReport report, IEnumerable<TreeDifference> differences)
    {
        var reporter = new TextReporter(streams.Output, streams.UseColour);
        foreach (var difference in differences)
        {
            reporter.Add(report with { Diagnostics = [difference.ToDiagnostic()] });
            var lines = TreeDiff.Of(difference);
            foreach (var line in lines)
            {
                streams.Output.WriteLine($"    {line}");
            }

            if (lines.Count > 0)
            {
                streams.Output.WriteLine();
            }
        }
    }

    /// <summary>For programs.</summary>
    public static IEnumerable<TreeDifferenceJson> ToJson(IEnumerable<TreeDifference> differences) => differences.Select(difference =>
        new TreeDifferenceJson(difference.Path, NameOf(difference.Kind), $"'{difference.Path}' {difference.Reason}.", TreeDiff.Of(difference)));

    private static string NameOf(TreeDifferenceKind kind) => kind switch
    {
        TreeDifferenceKind.Missing => "missing",
        TreeDifferenceKind.Extra => "extra",
        TreeDifferenceKind.Mode => "mode",
        _ => "different",
    };
}
