namespace Settings.Compiler.Text;

/// <summary>A half-open range of zero-based lines.</summary>
/// <param name="Start">The first line.</param>
/// <param name="End">The line after the last.</param>
public readonly record struct LineRange(int Start, int End)
{
    /// <summary>The lines of a selection. One that ends at the beginning of a line does not show that line.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="span">The selection.</param>
    public static LineRange Of(LineMap lines, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (start, end) = (lines.PositionOf(span.Start), lines.PositionOf(span.End));
        return new LineRange(start.Line, end.Character == 0 && end.Line > start.Line ? end.Line : end.Line + 1);
    }

    /// <summary>Whether a span is in these lines as a whole. The end of the last line belongs to them, the beginning of the next does not.</summary>
    /// <param name="span">The span; an empty one is where its offset is.</param>
    /// <param name="lines">The lines of its text.</param>
    public bool Contains(TextSpan span, LineMap lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var first = lines.PositionOf(span.Start).Line;
        var end = lines.PositionOf(span.End);
        return first >= Start && first < End && (end.Line < End || (end.Line == End && end.Character == 0));
    }
}
