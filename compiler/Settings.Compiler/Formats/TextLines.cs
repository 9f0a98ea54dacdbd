using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>The lines of a text with their places.</summary>
internal static class TextLines
{
    /// <summary>Every line without its end.</summary>
    public static IEnumerable<(string Line, TextSpan Span)> Of(string text)
    {
        var lines = new LineMap(text);
        for (var i = 0; i < lines.Count; i++)
        {
            var span = lines.LineSpan(i);
            yield return (text.Substring(span.Start, span.Length), span);
        }
    }
}
