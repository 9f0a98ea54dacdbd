using System.Text.Encodings.Web;
using System.Text.Json;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Suppressions;
using Settings.Compiler.Text;

namespace Settings.Cli.Output.Reports;

/// <summary>
/// Prints findings as a log of SARIF 2.1.0 (OASIS), result by result as they come; what the rules mean follows the results.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="page">The page of a code, as Markdown; null when it has none.</param>
/// <param name="docs">Where the pages are published; null when that is unknown.</param>
internal sealed class SarifReporter(TextWriter output, Func<string, string?> page, DocsAddress? docs) : IReporter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<DiagnosticRule> _rules = [];
    private readonly Lazy<Utf8JsonWriter> _json = new(() => Begin(output));

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        var json = _json.Value;
        var names = new Fingerprints(report);
        var suppressed = new Dictionary<Diagnostic, SuppressedFinding>(ReferenceEqualityComparer.Instance);
        foreach (var one in report.Suppressed)
        {
            suppressed.TryAdd(one.Finding, one);
        }

        foreach (var finding in report.Suppressed.Count == 0 ? report.Shown : DiagnosticOrder.Sorted(report.Shown.Concat(suppressed.Keys)))
        {
            WriteResult(json, report.Source, finding, names.Next(finding), suppressed.GetValueOrDefault(finding));
        }

        json.Flush();
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        var json = _json.Value;
        json.WriteEndArray();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !summary.CannotWork);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private static Utf8JsonWriter Begin(TextWriter output)
    {
        var json = new Utf8JsonWriter(new TextStream(output), new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartArray("results");
        return json;
    }

    private void WriteResult(Utf8JsonWriter json, SourceText source, Diagnostic finding, string fingerprint, SuppressedFinding? suppressed)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", IndexOf(finding.Rule));
        json.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(json, "message", finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, source, finding.Span, hasRegion: finding.Span != default, finding.SettingName);
        json.WriteEndArray();

        // GitHub compares the first; the other says which version of the rule made it.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteString("settingsc/v1", fingerprint);
        json.WriteEndObject();
        WriteRelated(json, source, finding);
        WriteFixes(json, source, finding);
        WriteSuppression(json, suppressed);
        if (finding.Rule.Effect is { } effect)
        {
            json.WriteStartObject("properties");
            json.WriteString("effect", EffectWords.Of(effect));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Readers of the log show such results as closed.
    private static void WriteSuppression(Utf8JsonWriter json, SuppressedFinding? suppressed)
    {
        if (suppressed is null)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        if (suppressed.Reason is { } reason)
        {
            json.WriteString("justification", reason);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, SourceText source, Diagnostic finding)
    {
        if (finding.Labels.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var label in finding.Labels)
        {
            WriteLocation(json, label.Source ?? source, label.Span, hasRegion: true, null, label.Message);
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, SourceText source, Diagnostic finding)
    {
        if (finding.Fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            WriteMessage(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json, source);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", source, edit.Span);
                if (edit.NewText.Length > 0)
                {
                    WriteMessage(json, "insertedContent", edit.NewText);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceText source, TextSpan span, bool hasRegion, string? setting, string? message = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, source);
        if (hasRegion)
        {
            WriteRegion(json, "region", source, span);
        }

        json.WriteEndObject();
        if (setting is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", setting);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (message is not null)
        {
            WriteMessage(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, SourceText source)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileAddress.UriOf(source.Name));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText source, TextSpan span)
    {
        var (from, to) = (source.Lines.PositionOf(span.Start), source.Lines.PositionOf(span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", from.Line + 1);
        json.WriteNumber("startColumn", from.Character + 1);
        json.WriteNumber("endLine", to.Line + 1);
        json.WriteNumber("endColumn", to.Character + 1);
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "settingsc");
        json.WriteString("version", ProgramVersion.Text.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, DiagnosticRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Name);
        if (page(rule.Code) is { } text)
        {
            var summary = RulePage.Summary(text);
            WriteMessage(json, "shortDescription", RulePage.FirstSentence(summary));
            WriteMessage(json, "fullDescription", summary);
            if (RulePage.Exists(rule) && docs is not null)
            {
                json.WriteString("helpUri", docs.Of(rule.Code));
            }

            json.WriteStartObject("help");
            json.WriteString("text", RulePage.Plain(text));
            json.WriteString("markdown", RulePage.Body(text));
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private int IndexOf(DiagnosticRule rule)
    {
        if (!_indexes.TryGetValue(rule.Code, out var index))
        {
            _indexes[rule.Code] = index = _rules.Count;
            _rules.Add(rule);
        }

        return index;
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity == Severity.Info ? "note" : DiagnosticText.WordOf(severity);
}
