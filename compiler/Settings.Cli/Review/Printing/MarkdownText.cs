using System.Text;
using Settings.Compiler.Text;

namespace Settings.Cli.Review.Printing;

/// <summary>Texts of anyone in GitHub's Markdown, so that they are read as they are.</summary>
internal static class MarkdownText
{
    // What Markdown reads as more than itself, beside HTML.
    private const string Marks = "\\`*_[]>#|~$";

    /// <summary>A text between other words.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in Printable.Line(text))
        {
            _ = c switch
            {
                // A backslash before it would not keep GitHub from telling the person.
                '@' => escaped.Append("&#64;"),
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                _ when Marks.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A text as code in a cell of a table, where a bar would end the cell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters of it are shown.</param>
    public static string Cell(string text, int longest) => Code(text, longest).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A text as code between other words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters of it are shown.</param>
    public static string Code(string text, int longest)
    {
        var shown = Printable.Cut(Printable.Line(text), longest);
        var fence = FenceFor(shown, 1);
        var space = shown.StartsWith('`') || shown.EndsWith('`') ? " " : string.Empty;
        return $"{fence}{space}{shown}{space}{fence}";
    }

    /// <summary>Lines as a block of code.</summary>
    /// <param name="language">How they are coloured.</param>
    /// <param name="lines">The lines.</param>
    public static string Block(string language, string lines)
    {
        var fence = FenceFor(lines, 3);
        return $"{fence}{language}\n{lines.TrimEnd('\n')}\n{fence}\n";
    }

    // Longer than any in the text.
    private static string FenceFor(string text, int least)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', Math.Max(least, longest + 1));
    }
}
