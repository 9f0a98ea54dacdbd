using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Replaces the characters of a span; an empty span inserts, an empty text deletes.</summary>
public sealed record TextEdit(TextSpan Span, string NewText)
{
    /// <summary>A text after edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">Edits that do not overlap, in the order of their spans.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var output = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            output.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return output.Append(text, at, text.Length - at).ToString();
    }
}
