using System.Globalization;
using System.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Reads the four kinds of strings of TOML 1.0, "String".</summary>
internal sealed class StringReader(SourceText source, DiagnosticBag diagnostics, TomlForms forms = TomlForms.Standard)
{
    private const int MultiLineMark = 3;

    // go-toml keeps a CR LF in a string of several lines as it is; the node makes LF of it.
    private readonly bool _keepsLineEnds = forms != TomlForms.Standard;

    /// <summary>The characters that a string stands for.</summary>
    public string Read(SyntaxTokenKind kind, TextSpan span)
    {
        var text = source.Slice(span);
        switch (kind)
        {
            case SyntaxTokenKind.BasicString:
                return Unescape(text[1..^1], span.Start + 1, isMultiLine: false);
            case SyntaxTokenKind.LiteralString:
                return text[1..^1].ToString();
            case SyntaxTokenKind.MultiLineBasicString:
                return Unescape(WithoutFirstLineEnd(text, out var skipped), span.Start + skipped, isMultiLine: true);
            case SyntaxTokenKind.MultiLineLiteralString:
                return LineEnds(WithoutFirstLineEnd(text, out skipped), span.Start + skipped);
            default:
                diagnostics.Add(LexicalDiagnostics.UnclosedString(span, text));
                return text[(kind == SyntaxTokenKind.UnclosedString ? 1 : MultiLineMark)..].ToString();
        }
    }

    private static ReadOnlySpan<char> WithoutFirstLineEnd(ReadOnlySpan<char> text, out int skipped)
    {
        var body = text[MultiLineMark..^MultiLineMark];
        var lineEnd = body.StartsWith("\r\n") ? 2 : body.StartsWith("\n") ? 1 : 0;
        skipped = MultiLineMark + lineEnd;
        return body[lineEnd..];
    }

    private string LineEnds(ReadOnlySpan<char> body, int offset)
    {
        for (var at = body.IndexOf('\r'); at >= 0; at = Next(body, at, '\r'))
        {
            if (at + 1 == body.Length || body[at + 1] != '\n')
            {
                diagnostics.Add(LexicalDiagnostics.StrayCarriageReturn(new TextSpan(offset + at, 1)));
            }
        }

        return _keepsLineEnds ? body.ToString() : body.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static int Next(ReadOnlySpan<char> text, int at, char c)
    {
        var found = text[(at + 1)..].IndexOf(c);
        return found < 0 ? -1 : at + 1 + found;
    }

    private string Unescape(ReadOnlySpan<char> body, int offset, bool isMultiLine)
    {
        if (isMultiLine ? !body.ContainsAny('\\', '\r') : !body.Contains('\\'))
        {
            return body.ToString();
        }

        var result = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var c = body[at];
            if (c == '\\')
            {
                at += Escape(body[at..], offset + at, isMultiLine, result);
                continue;
            }

            if (c == '\r' && (at + 1 == body.Length || body[at + 1] != '\n'))
            {
                diagnostics.Add(LexicalDiagnostics.StrayCarriageReturn(new TextSpan(offset + at, 1)));
            }
            else if (c != '\r' || _keepsLineEnds)
            {
                result.Append(c);
            }

            at++;
        }

        return result.ToString();
    }

    // Appends what an escape sequence stands for and gives its length in the source.
    private int Escape(ReadOnlySpan<char> text, int offset, bool isMultiLine, StringBuilder result)
    {
        var code = text.Length > 1 ? text[1] : '\0';
        var simple = "b\bt\tn\nf\fr\r\"\"\\\\".AsSpan();
        for (var i = 0; i < simple.Length; i += 2)
        {
            if (simple[i] == code)
            {
                result.Append(simple[i + 1]);
                return 2;
            }
        }

        if (code == 'e' && forms != TomlForms.Standard)
        {
            result.Append('\u001B');
            return 2;
        }

        if (code == 'x' && forms == TomlForms.Newer)
        {
            return Unicode(text, offset, 2, result);
        }

        if (code is 'u' or 'U')
        {
            return Unicode(text, offset, code == 'u' ? 4 : 8, result);
        }

        if (isMultiLine && LineContinuation(text) is > 0 and var length)
        {
            return length;
        }

        diagnostics.Add(code is 'e' or 'x'
            ? LexicalDiagnostics.NewerToml(new TextSpan(offset, 2), $"\\{code} in strings", "write \\u00XX")
            : LexicalDiagnostics.InvalidEscape(new TextSpan(offset, Math.Min(2, text.Length)), Excerpt.Of(text[..Math.Min(2, text.Length)])));
        return Math.Min(2, text.Length);
    }

    private int Unicode(ReadOnlySpan<char> text, int offset, int digits, StringBuilder result)
    {
        var length = 2;
        while (length < text.Length && length < digits + 2 && char.IsAsciiHexDigit(text[length]))
        {
            length++;
        }

        if (length == digits + 2
            && uint.TryParse(text[2..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar)
            && Rune.TryCreate(scalar, out var rune))
        {
            result.Append(rune.ToString());
        }
        else
        {
            diagnostics.Add(LexicalDiagnostics.InvalidEscape(new TextSpan(offset, length), Excerpt.Of(text[..length])));
        }

        return length;
    }

    // A backslash at the end of a line takes away all white space up to the next character.
    private static int LineContinuation(ReadOnlySpan<char> text)
    {
        var rest = text[1..].TrimStart(" \t");
        if (!rest.StartsWith("\n") && !rest.StartsWith("\r\n"))
        {
            return 0;
        }

        // A lone carriage return is not white space: it stays, to be reported.
        var at = text.Length - rest.Length;
        while (at < text.Length && (text[at] is ' ' or '\t' or '\n' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')))
        {
            at++;
        }

        return at;
    }
}
