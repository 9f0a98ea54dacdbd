using System.Text.Json;
using Settings.Compiler.Compliance;
using Settings.Compiler.Datastore;

namespace Settings.Cli.Output.Compliance;

/// <summary>
/// Prints a report about a benchmark as the JSON that a node prints. Checks that fail also have "settings": those that would let them
/// pass. Upstream: core-kit sources/bloodhound/src/results.rs (ReportResults, IndividualResult).
/// </summary>
internal static class ComplianceDocument
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="startTime">The time that it states; null for none.</param>
    public static void Write(TextWriter output, ComplianceReport report, string? startTime) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("level", report.Level);
        json.WriteNumber("total", report.Results.Count);
        json.WriteNumber("passed", report.Count(CheckStatus.Pass));
        json.WriteNumber("skipped", report.Count(CheckStatus.Skip));
        json.WriteNumber("failed", report.Count(CheckStatus.Fail));
        json.WriteString("status", CheckWords.Of(report.Status));
        json.WriteString("timestamp", startTime ?? string.Empty);
        json.WriteString("name", report.Benchmark.Title);
        json.WriteString("version", report.Benchmark.Version);
        json.WriteString("url", report.Benchmark.Url);
        json.WriteStartObject("results");
        foreach (var result in report.Results)
        {
            Write(json, result);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject(result.Check.Name);
        json.WriteString("name", result.Check.Name);
        json.WriteString("id", result.Check.Id);
        json.WriteNumber("level", result.Check.Level);
        json.WriteString("title", result.Check.Title);
        json.WriteString("mode", CheckWords.ModeOf(result.Check));
        json.WriteString("status", CheckWords.Of(result.Status));
        json.WriteString("error", result.Reason);
        if (result.Proposed.Count > 0)
        {
            json.WriteStartArray("settings");
            foreach (var proposed in result.Proposed)
            {
                json.WriteStartObject();
                json.WriteString("setting", proposed.Setting.ToString());
                if (proposed.Value is { } value)
                {
                    json.WritePropertyName("value");
                    json.WriteRawValue(JsonText.Write(value));
                }
                else
                {
                    json.WriteString("choose", proposed.Choice);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
