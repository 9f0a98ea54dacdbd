using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Writes findings as JSON: zero-based lines and UTF-16 characters, as language servers count.</summary>
internal static class JsonDiagnostics
{
    /// <summary>Writes the findings of one file as an array.</summary>
    public static void WriteArray(Utf8JsonWriter json, SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            Write(json, source, diagnostic);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SourceText source, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("severity", DiagnosticText.WordOf(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("setting", diagnostic.Setting?.ToString());
        WriteRange(json, "range", source, diagnostic.Span);
        if (diagnostic.Help is { } help)
        {
            json.WriteString("help", help);
        }

        WriteLabels(json, source, diagnostic.Labels);
        WriteFixes(json, source, diagnostic.Fixes);
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, SourceText source, ImmutableArray<DiagnosticLabel> labels)
    {
        if (labels.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("related");
        foreach (var label in labels)
        {
            json.WriteStartObject();
            json.WriteString("message", label.Message);
            if (label.Source is { } other)
            {
                json.WriteString("file", other.Name);
            }

            WriteRange(json, "range", label.Source ?? source, label.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, SourceText source, ImmutableArray<Fix> fixes)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRange(json, "range", source, edit.Span);
                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, SourceText source, TextSpan span)
    {
        json.WriteStartObject(name);
        WritePosition(json, "start", source.Lines.PositionOf(span.Start));
        WritePosition(json, "end", source.Lines.PositionOf(span.End));
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
