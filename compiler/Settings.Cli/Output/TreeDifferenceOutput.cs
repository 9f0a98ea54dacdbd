using System.Text.Json;
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

    /// <summary>For programs: a member "differences" of the object that is being written.</summary>
    public static void WriteJson(Utf8JsonWriter json, IEnumerable<TreeDifference> differences)
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            json.WriteString("kind", NameOf(difference.Kind));
            json.WriteString("message", $"'{difference.Path}' {difference.Reason}.");
            json.WriteStartArray("diff");
            foreach (var line in TreeDiff.Of(difference))
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(TreeDifferenceKind kind) => kind switch
    {
        TreeDifferenceKind.Missing => "missing",
        TreeDifferenceKind.Extra => "extra",
        TreeDifferenceKind.Mode => "mode",
        _ => "different",
    };
}
