using System.Buffers;
using System.Globalization;
using System.Text;

namespace Settings.Compiler.Text;

/// <summary>
/// Text that others wrote, as it may be shown: on a terminal, in a log, in an editor. Characters that move the cursor, begin a
/// line, reverse the order of their neighbours or are no characters become visible: \n, \t, \r, and \u with four hexadecimal
/// digits for the others. Printable text stays as it is.
/// </summary>
public static class Printable
{
    /// <summary>The most characters that a message of a finding has.</summary>
    public const int LongestMessage = 2000;

    // ECMA-48's control characters (C0, DEL, C1), the line and paragraph separators, and the marks, embeddings, overrides and
    // isolates of Unicode's Bidirectional Algorithm (UAX #9, table 4).
    private const string Controlling = "\u007F\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Suspicious = SearchValues.Create([.. Controlling, .. Range(0, 0x1F), .. Range(0x80, 0x9F), .. Range(0xD800, 0xDFFF)]);

    private static readonly SearchValues<char> SuspiciousInLines = SearchValues.Create([.. Controlling, .. Range(0, 0x1F).Where(c => c is not ('\n' or '\t')), .. Range(0x80, 0x9F), .. Range(0xD800, 0xDFFF)]);

    /// <summary>The text as one line.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text) || !text.AsSpan().ContainsAny(Suspicious))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                line.Append(text, i++, 2);
            }
            else if (IsHidden(text[i]))
            {
                AppendVisible(line, text[i]);
            }
            else
            {
                line.Append(text[i]);
            }
        }

        return line.ToString();
    }

    /// <summary>The text as one line of bounded length: a message that quotes a document is as long as whoever wrote it liked.</summary>
    public static string Message(string text) => Cut(Line(text), LongestMessage);

    /// <summary>The beginning of a text, with an ellipsis where something is left out. No character is cut into halves.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most UTF-16 characters of it that stay.</param>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= longest ? text : string.Concat(text.AsSpan(0, CutAt(text, longest)), "…");
    }

    /// <summary>Where a text can be cut: at an offset, or before the character that the offset is in the middle of.</summary>
    public static int CutAt(ReadOnlySpan<char> text, int offset) => offset > 0 && offset < text.Length && IsPair(text, offset - 1) ? offset - 1 : offset;

    /// <summary>Whether nothing but line ends and tabs may have to be made visible in a text.</summary>
    public static bool AreLines(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!IsPlain(text[line]) && text[line].ContainsAny(SuspiciousInLines))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character, which is not half of a pair, must not be shown as it is.</summary>
    public static bool IsHidden(char c) => Suspicious.Contains(c);

    /// <summary>Appends a character so that it can be seen. A string of JSON may contain what comes out.</summary>
    public static void AppendVisible(StringBuilder output, char c)
    {
        ArgumentNullException.ThrowIfNull(output);
        _ = c switch
        {
            '\n' => output.Append("\\n"),
            '\r' => output.Append("\\r"),
            '\t' => output.Append("\\t"),
            _ => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        };
    }

    /// <summary>Whether both halves of a character beyond U+FFFF are at an index.</summary>
    public static bool IsPair(ReadOnlySpan<char> text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    // Asked first: to make search values takes longer than to print a version, and nearly all text needs none.
    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
