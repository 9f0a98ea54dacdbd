using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>What of a comment is kept.</summary>
internal static class Comments
{
    /// <summary>Where the text of a comment ends: blanks after it are not kept, unless it names a target.</summary>
    public static int EndOf(SourceText source, TextSpan comment)
    {
        var text = source.Slice(comment);
        return UserDataEvidence.IsTargetComment(text) ? comment.End : comment.Start + text.TrimEnd(" \t").Length;
    }
}
