namespace Settings.Compiler.Text;

/// <summary>A half-open range of UTF-16 offsets in a source text. Lines and columns exist only at the output edge.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that covers both.</summary>
    public static TextSpan Cover(TextSpan a, TextSpan b) =>
        FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
}
