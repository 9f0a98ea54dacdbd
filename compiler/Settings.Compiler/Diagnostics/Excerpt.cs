using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Text of a document as messages quote it.</summary>
public static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The text, shortened when it is long, with control characters and line ends made visible, and without what URLs should not tell.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        // Before it is cut: half a URL is not known as one.
        text = UrlSecrets.In(text).Count > 0 ? UrlSecrets.Mask(text.ToString()) : text;
        return Printable.Line(text.Length > Longest ? string.Concat(text[..Printable.CutAt(text, Longest)], "…") : text.ToString());
    }
}
