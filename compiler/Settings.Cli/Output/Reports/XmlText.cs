using System.Text;
using Settings.Compiler.Text;

namespace Settings.Cli.Output.Reports;

/// <summary>Text inside of XML, as its elements and its attributes contain it.</summary>
internal static class XmlText
{
    /// <summary>The text with references in place of XML's own characters, and visible what XML 1.0 does not allow at all.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (Printable.IsPair(text, i))
            {
                escaped.Append(text, i++, 2);
                continue;
            }

            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' or '\t' => escaped.Append(text[i]),
                '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ when Printable.IsHidden(text[i]) => Visible(escaped, text[i]),
                _ => escaped.Append(text[i]),
            };
        }

        return escaped.ToString();
    }

    private static StringBuilder Visible(StringBuilder escaped, char c)
    {
        Printable.AppendVisible(escaped, c);
        return escaped;
    }
}
