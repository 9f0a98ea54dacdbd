using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>
/// The input repeated with each finding in a comment below its line. It is what lint --annotate prints and what the
/// expected outcome of a sample looks like.
/// </summary>
public static class AnnotatedCopy
{
    /// <summary>Writes the copy. Lines keep their ends; the findings of a line come in the order of their columns.</summary>
    /// <param name="source">The input.</param>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="secrets">What must never be shown: asterisks are in its place.</param>
    public static string Write(SourceText source, IEnumerable<Diagnostic> diagnostics, SecretSpans secrets)
    {
        var byLine = diagnostics
            .OrderBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ToLookup(d => source.Lines.PositionOf(d.Span.Start).Line);
        var output = new StringBuilder();
        for (var line = 0; line < source.Lines.Count; line++)
        {
            var start = source.Lines.LineSpan(line).Start;
            var next = line + 1 < source.Lines.Count ? source.Lines.LineSpan(line + 1).Start : source.Length;
            output.Append(source.Text, start, next - start);
            secrets.Cover(output, output.Length - (next - start), TextSpan.FromBounds(start, next));
            if (byLine[line].Any() && next > start && output[^1] != '\n')
            {
                output.Append('\n');
            }

            foreach (var diagnostic in byLine[line])
            {
                WriteNote(output, source, diagnostic);
            }
        }

        return output.ToString();
    }

    private static void WriteNote(StringBuilder output, SourceText source, Diagnostic diagnostic)
    {
        var from = source.Lines.PositionOf(diagnostic.Span.Start);
        var to = source.Lines.PositionOf(diagnostic.Span.End);
        var range = from.Line == to.Line
            ? string.Create(CultureInfo.InvariantCulture, $"{from.Character + 1}-{to.Character + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{from.Character + 1}-{to.Line + 1}:{to.Character + 1}");
        output.Append("#! ").Append(range).Append(' ').Append(DiagnosticText.WordOf(diagnostic.Severity));
        output.Append(' ').Append(diagnostic.Code).Append(": ").Append(diagnostic.Message);
        output.Append(diagnostic.SettingName is { } setting ? $" ({Printable.Line(setting)})\n" : "\n");
        if (DiagnosticText.EffectOf(diagnostic) is { } effect)
        {
            output.Append("#!   ").Append(effect).Append('\n');
        }

        foreach (var fix in diagnostic.Fixes)
        {
            output.Append(fix.IsSafe ? "#!   fix: " : "#!   unsafe fix: ").Append(fix.Title).Append('\n');
        }
    }
}
