using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>The value of a string with escapes. Upstream: The Rust Reference, String literals.</summary>
internal static class RustString
{
    private const int LongestCharacter = 6;

    /// <summary>A text whose lines end as Rust has them end in strings.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Reads the rest of a string, after its first quote. An escape that Rust does not know stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the string begins.</param>
    /// <param name="at">Where to read; afterwards, what follows the string.</param>
    /// <param name="fault">Becomes what is wrong with the string, unless something is wrong already.</param>
    public static string Read(string text, int start, ref int at, ref RustFault? fault)
    {
        var value = new StringBuilder();
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return value.ToString();
                case '\r' when at + 1 < text.Length && text[at + 1] == '\n':
                    at++;
                    break;
                case '\\':
                    Escape(text, ref at, value, ref fault);
                    break;
                default:
                    value.Append(text[at++]);
                    break;
            }
        }

        fault ??= RustFault.Unclosed(start);
        return value.ToString();
    }

    private static void Escape(string text, ref int at, StringBuilder value, ref RustFault? fault)
    {
        var begin = at;
        at += 2;
        switch (begin + 1 < text.Length ? text[begin + 1] : '\0')
        {
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case '0':
                value.Append('\0');
                break;
            case '\\' or '"' or '\'':
                value.Append(text[begin + 1]);
                break;
            case 'x':
                while (at < text.Length && at < begin + 4 && char.IsAsciiHexDigit(text[at]))
                {
                    at++;
                }

                AppendCharacter(text, begin, at, text[(begin + 2)..at], value, ref fault);
                break;
            case 'u' when begin + 2 < text.Length && text[begin + 2] == '{':
                at = begin + 3;
                while (at < text.Length && (char.IsAsciiHexDigit(text[at]) || text[at] == '_'))
                {
                    at++;
                }

                var digits = text[(begin + 3)..at].Replace("_", string.Empty, StringComparison.Ordinal);
                var isClosed = at < text.Length && text[at] == '}';
                at += isClosed ? 1 : 0;
                AppendCharacter(text, begin, at, isClosed ? digits : string.Empty, value, ref fault);
                break;
            case '\n' or '\r':
                // The line goes on where the next one has its first character.
                while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
                {
                    at++;
                }

                break;
            default:
                at = Math.Min(at + (begin + 1 < text.Length && char.IsHighSurrogate(text[begin + 1]) ? 1 : 0), text.Length);
                AppendCharacter(text, begin, at, string.Empty, value, ref fault);
                break;
        }
    }

    private static void AppendCharacter(string text, int begin, int end, string digits, StringBuilder value, ref RustFault? fault)
    {
        if (digits.Length is > 0 and <= LongestCharacter && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            return;
        }

        fault ??= new RustFault(TextSpan.FromBounds(begin, end), $"'{text[begin..end]}' is not an escape of Rust's strings.");
        value.Append(text, begin, end - begin);
    }
}
