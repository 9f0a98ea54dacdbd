using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Rust;

/// <summary>The value of a string with escapes. Upstream: The Rust Reference, String literals.</summary>
/// <param name="text">The program.</param>
/// <param name="start">Where the string begins, for messages.</param>
internal readonly struct RustString(string text, int start)
{
    private const int LongestCharacter = 6;

    /// <summary>The failure of a string without an end.</summary>
    public static UnreadableProgramException Unclosed(int start) => new(new TextSpan(start, 1), "The string that begins here does not end.");

    /// <summary>A text whose lines end as Rust has them end in strings.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Reads the rest of a string, after its first quote.</summary>
    /// <param name="at">Where to read; afterwards, what follows the string.</param>
    /// <exception cref="UnreadableProgramException">The string does not end, or has an escape that Rust does not know.</exception>
    public string Read(ref int at)
    {
        var value = new StringBuilder();
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return WithLineFeeds(value.ToString());
                case '\\':
                    Escape(ref at, value);
                    break;
                default:
                    value.Append(text[at++]);
                    break;
            }
        }

        throw Unclosed(start);
    }

    private void Escape(ref int at, StringBuilder value)
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
                at = Math.Min(begin + 4, text.Length);
                AppendCharacter(value, begin, at, text.AsSpan(Math.Min(begin + 2, at), Math.Max(0, at - begin - 2)));
                break;
            case 'u' when text.IndexOf('}', begin) is var end && end > begin + 2 && text[begin + 2] == '{':
                at = end + 1;
                AppendCharacter(value, begin, at, text[(begin + 3)..end].Replace("_", string.Empty, StringComparison.Ordinal));
                break;
            case '\n' or '\r':
                // The line goes on where the next one has its first character.
                while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
                {
                    at++;
                }

                break;
            default:
                throw Unknown(begin, Math.Min(at, text.Length));
        }
    }

    private void AppendCharacter(StringBuilder value, int begin, int end, ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > LongestCharacter || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
        {
            throw Unknown(begin, end);
        }

        value.Append(new Rune(code).ToString());
    }

    private UnreadableProgramException Unknown(int begin, int end) => new(TextSpan.FromBounds(begin, end), $"'{text[begin..end]}' is not an escape of Rust's strings.");
}
