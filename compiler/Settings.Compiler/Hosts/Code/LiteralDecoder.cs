using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>What a literal means: escapes are undone, and what is put in is reported.</summary>
/// <param name="host">The program.</param>
/// <param name="literal">The literal.</param>
/// <param name="format">How the function that it is given to puts values in.</param>
/// <param name="putHole">Appends what is put in, by its place.</param>
internal sealed class LiteralDecoder(string host, CodeLiteral literal, FormatStyle format, Action<TextSpan, MappedText> putHole)
{
    private const int LongestField = 64;

    private readonly LiteralForm _form = literal.Form;

    /// <summary>The text.</summary>
    public MappedText Read()
    {
        var text = new MappedText();
        var at = literal.Content.Start;
        foreach (var hole in literal.Holes)
        {
            if (hole.End > literal.Content.End)
            {
                break;
            }

            AppendText(at, hole.Start, text);
            putHole(hole, text);
            at = hole.End;
        }

        AppendText(at, literal.Content.End, text);
        return text;
    }

    private void AppendText(int start, int end, MappedText output)
    {
        var at = start;
        for (var next = start; next < end;)
        {
            var length = SpecialAt(next, end, out var meaning, out var isHole);
            if (length == 0)
            {
                next++;
                continue;
            }

            output.Copy(host, at, next - at);
            if (isHole)
            {
                putHole(new TextSpan(next, length), output);
            }
            else
            {
                output.Put(meaning, next, length);
            }

            at = next += length;
        }

        output.Copy(host, at, Math.Max(0, end - at));
    }

    // The length of what is written otherwise than it is; 0 for a character as it is.
    private int SpecialAt(int at, int end, out string meaning, out bool isHole)
    {
        (meaning, isHole) = (string.Empty, false);
        switch (host[at])
        {
            case '\r' when !_form.KeepsCarriageReturns && at + 1 < end && host[at + 1] == '\n':
                meaning = "\n";
                return 2;
            case '\\' when _form.Escapes is { } escapes && at + 1 < end:
                return Escape(escapes, at, end, ref meaning);
            case var quote when _form.DoublesQuote && quote == _form.Quote[0] && at + 1 < end:
                meaning = _form.Quote;
                return 2;
            case var brace and ('{' or '}') when _form is { Interpolation: Interpolation.Braces, IsRun: false } && at + 1 < end && host[at + 1] == brace:
                meaning = brace.ToString();
                return 2;
            case '%' when format == FormatStyle.Percent:
                isHole = true;
                return Verb(host.AsSpan(at, end - at), ref meaning, ref isHole);
            case var brace and ('{' or '}') when format == FormatStyle.Braces:
                return Field(host.AsSpan(at, end - at), brace, ref meaning, ref isHole);
            default:
                return 0;
        }
    }

    private int Escape(EscapeStyle escapes, int at, int end, ref string meaning)
    {
        var c = host[at + 1];
        if (escapes.ContinuesLines && c is '\n' or '\r')
        {
            return c == '\r' && at + 2 < end && host[at + 2] == '\n' ? 3 : 2;
        }

        if (escapes.DigitsAfter(c) is > 0 and var digits)
        {
            return Number(escapes, at, end, digits, ref meaning);
        }

        if (escapes.Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var known)
        {
            meaning = escapes.Meanings[known].ToString();
            return 2;
        }

        if (escapes.HasOctal && c is >= '0' and <= '7')
        {
            var (value, length) = (0, 1);
            while (length < 4 && at + length < end && host[at + length] is >= '0' and <= '7')
            {
                value = (value * 8) + host[at + length++] - '0';
            }

            meaning = ((char)value).ToString();
            return length;
        }

        meaning = escapes.IsKept ? host.Substring(at, 2) : c.ToString();
        return 2;
    }

    private int Number(EscapeStyle escapes, int at, int end, int digits, ref string meaning)
    {
        var start = at + 2;
        var isBraced = host[at + 1] == 'u' && start < end && host[start] == '{';

        // Java allows several letters.
        while (!isBraced && host[at + 1] == 'u' && start < end && host[start] == 'u')
        {
            start++;
        }

        start += isBraced ? 1 : 0;
        var last = start;
        while (last < end && last - start < (isBraced ? 6 : digits) && char.IsAsciiHexDigit(host[last]))
        {
            last++;
        }

        var length = last + (isBraced && last < end && host[last] == '}' ? 1 : 0) - at;
        if (last == start || !int.TryParse(host.AsSpan(start, last - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || (code > char.MaxValue && !Rune.IsValid(code)))
        {
            meaning = escapes.IsKept ? host.Substring(at, 2) : host[at + 1].ToString();
            return 2;
        }

        meaning = code <= char.MaxValue ? ((char)code).ToString() : new Rune(code).ToString();
        return length;
    }

    // %s, %-5d, %[1]q, %(name)s, %1$s; %% and %n are no values.
    private static int Verb(ReadOnlySpan<char> text, ref string meaning, ref bool isHole)
    {
        if (text is ['%', '%' or 'n', ..])
        {
            (meaning, isHole) = (text[1] == '%' ? "%" : "\n", false);
            return 2;
        }

        var at = 1;
        if (text is ['%', '(' or '[', ..] && text[..Math.Min(text.Length, LongestField)].IndexOfAny(')', ']') is > 0 and var close)
        {
            at = close + 1;
        }

        while (at < text.Length && at < LongestField && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '#' or '.' or '*' or '$'))
        {
            at++;
        }

        isHole = at < text.Length && char.IsAsciiLetter(text[at]);
        return isHole ? at + 1 : 0;
    }

    // {name}, {0}, {x:>5}; a brace itself is written twice.
    private static int Field(ReadOnlySpan<char> text, char brace, ref string meaning, ref bool isHole)
    {
        if (text.Length > 1 && text[1] == brace)
        {
            meaning = brace.ToString();
            return 2;
        }

        var end = text[..Math.Min(text.Length, LongestField)].IndexOfAny("}\n\"'=");
        isHole = brace == '{' && end > 0 && text[end] == '}';
        return isHole ? end + 1 : 0;
    }
}
