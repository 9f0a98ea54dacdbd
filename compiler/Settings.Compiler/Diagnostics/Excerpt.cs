using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Text of a document as messages quote it.</summary>
public static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The text, shortened when it is long, with control characters and line ends made visible.</summary>
    public static string Of(ReadOnlySpan<char> text) =>
        Printable.Line(text.Length > Longest ? string.Concat(text[..Printable.CutAt(text, Longest)], "…") : text.ToString());
}
