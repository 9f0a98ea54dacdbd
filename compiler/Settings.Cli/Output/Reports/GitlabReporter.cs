using System.Text.Encodings.Web;
using System.Text.Json;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints findings as a report of GitLab's code quality widget: a list of issues, those of Code Climate with what GitLab reads.</summary>
internal sealed class GitlabReporter(TextWriter output) : IReporter
{
    private readonly Lazy<Utf8JsonWriter> _json = new(() => Begin(output));

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        var json = _json.Value;
        var names = new Fingerprints(report);
        var file = Fingerprints.OfFile(report.Source.Name);
        foreach (var finding in report.Shown)
        {
            var (from, to) = (report.Source.Lines.PositionOf(finding.Span.Start), report.Source.Lines.PositionOf(finding.Span.End));
            json.WriteStartObject();
            json.WriteString("description", $"{finding.Code} {finding.Message}{(DiagnosticText.EffectOf(finding) is { } effect ? $" ({effect})" : string.Empty)}");
            json.WriteString("check_name", finding.Rule.Name);
            json.WriteString("fingerprint", $"{file}:{names.Next(finding)}");
            json.WriteString("severity", SeverityOf(finding));
            json.WriteStartObject("location");
            json.WriteString("path", FileAddress.PathOf(report.Source.Name));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", from.Line + 1);
            json.WriteNumber("end", to.Line + 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.Flush();
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        var json = _json.Value;
        json.WriteEndArray();
        json.Flush();
        output.Write('\n');
    }

    private static Utf8JsonWriter Begin(TextWriter output)
    {
        var json = new Utf8JsonWriter(new TextStream(output), new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        return json;
    }

    private static string SeverityOf(Diagnostic finding) => finding switch
    {
        { Severity: Severity.Error } or { Rule.Effect: Effect.Rejected or Effect.BootFails } => "critical",
        { Severity: Severity.Info } => "info",
        { Rule.Effect: Effect.ProgramFails or Effect.NotWritten } => "major",
        _ => "minor",
    };
}
