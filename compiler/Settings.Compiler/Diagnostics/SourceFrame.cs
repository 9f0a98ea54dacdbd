using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>
/// Draws the lines a finding is about, with a mark below each place. Long lines are cut around the mark, and the values
/// of secret settings are drawn as asterisks.
/// </summary>
public sealed class SourceFrame
{
    private const int MaxWidth = 120;

    private readonly SourceText _source;
    private readonly SecretSpans _secrets;

    /// <summary>Prepares frames over one text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="secrets">What must never be shown of it.</param>
    public SourceFrame(SourceText source, SecretSpans secrets)
    {
        _source = source;
        _secrets = secrets;
    }

    /// <summary>Appends the frame of one finding: its own place first, then those of its labels in the same text.</summary>
    public void Write(StringBuilder output, Diagnostic diagnostic)
    {
        var gutter = GutterWidth(diagnostic);
        output.Append(' ', gutter + 1).Append("|\n");
        WriteMark(output, gutter, diagnostic.Span, '^', "");
        foreach (var label in diagnostic.Labels.Where(label => label.Source is null))
        {
            output.Append(' ', gutter).Append("...\n");
            WriteMark(output, gutter, label.Span, '-', label.Message);
        }
    }

    private int GutterWidth(Diagnostic diagnostic)
    {
        var line = _source.Lines.PositionOf(diagnostic.Span.Start).Line;
        foreach (var label in diagnostic.Labels.Where(label => label.Source is null))
        {
            line = Math.Max(line, _source.Lines.PositionOf(label.Span.Start).Line);
        }

        return Digits(line + 1);
    }

    private void WriteMark(StringBuilder output, int gutter, TextSpan span, char mark, string message)
    {
        var position = _source.Lines.PositionOf(span.Start);
        var line = _source.Lines.LineSpan(position.Line);
        var length = Math.Clamp(span.Length, 1, Math.Max(1, line.End - span.Start));
        var (shown, column) = Window(line, span.Start - line.Start, length);
        var cutLeft = shown.Start > line.Start;

        var number = position.Line + 1;
        output.Append(' ', gutter - Digits(number)).Append(number).Append(" | ");
        output.Append(cutLeft ? "…" : "");
        WriteCells(output, shown);
        output.Append(shown.End < line.End ? "…" : "").Append('\n');
        output.Append(' ', gutter + 1).Append("| ").Append(' ', column + (cutLeft ? 1 : 0));
        output.Append(mark, Math.Min(length, MaxWidth - Math.Min(column, MaxWidth - 1)));
        output.Append(message.Length > 0 ? " " + message : "").Append('\n');
    }

    // The part of a line that is shown, and the column of the mark in it.
    private (TextSpan Shown, int Column) Window(TextSpan line, int column, int length)
    {
        column = Math.Min(column, line.Length);
        var start = column + Math.Min(length, MaxWidth / 2) > MaxWidth ? Math.Max(0, column - (MaxWidth / 3)) : 0;
        var shown = _source.Text.AsSpan(line.Start, line.Length);
        start = Printable.CutAt(shown, start);
        var end = Printable.CutAt(shown, Math.Min(line.Length, start + MaxWidth));
        return (TextSpan.FromBounds(line.Start + start, line.Start + end), column - start);
    }

    // The characters as one terminal cell each: controls and secrets replaced, so columns stay aligned.
    private void WriteCells(StringBuilder output, TextSpan span)
    {
        var start = output.Length;
        output.Append(_source.Text, span.Start, span.Length);
        for (var i = 0; i < span.Length; i++)
        {
            var c = _source.Text[span.Start + i];
            if (Printable.IsPair(_source.Text, span.Start + i))
            {
                i++;
            }
            else if (Printable.IsHidden(c) || c == '\uFEFF')
            {
                output[start + i] = c == '\t' ? ' ' : '\u00B7';
            }
        }

        _secrets.Cover(output, start, span);
    }

    private static int Digits(int number)
    {
        var count = 1;
        for (; number >= 10; number /= 10)
        {
            count++;
        }

        return count;
    }
}
