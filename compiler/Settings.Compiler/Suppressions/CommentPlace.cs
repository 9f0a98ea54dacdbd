using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>Where a comment is in its lines.</summary>
internal static class CommentPlace
{
    private const string Blanks = "\uFEFF \t";

    /// <summary>Whether nothing but blanks is before it on its line.</summary>
    public static bool IsAlone(SourceText source, TextSpan comment) => Before(source, comment).Trim(Blanks).IsEmpty;

    /// <summary>What goes when the comment goes: its line if it is alone there, else the blanks before it as well.</summary>
    public static TextSpan Removed(SourceText source, TextSpan comment)
    {
        var before = Before(source, comment);
        var kept = before.TrimEnd(Blanks).Length;
        if (kept > 0)
        {
            return TextSpan.FromBounds(comment.Start - before.Length + kept, comment.End);
        }

        var line = source.Lines.PositionOf(comment.Start).Line;
        var start = comment.Start - before.TrimStart('\uFEFF').Length;
        return line + 1 < source.Lines.Count ? TextSpan.FromBounds(start, source.Lines.LineSpan(line + 1).Start) : TextSpan.FromBounds(start, source.Length);
    }

    private static ReadOnlySpan<char> Before(SourceText source, TextSpan comment)
    {
        var start = source.Lines.LineSpan(source.Lines.PositionOf(comment.Start).Line).Start;
        return source.Slice(TextSpan.FromBounds(start, comment.Start));
    }
}
