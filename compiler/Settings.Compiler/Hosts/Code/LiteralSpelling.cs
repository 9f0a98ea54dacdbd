using System.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>How text is written in a literal.</summary>
/// <param name="host">The program.</param>
/// <param name="literal">The literal.</param>
/// <param name="format">How the function that it is given to puts values in.</param>
/// <param name="indentation">What each of its lines begins with that is no part of the text.</param>
internal sealed class LiteralSpelling(string host, CodeLiteral literal, FormatStyle format, string indentation) : HostSpelling
{
    private readonly LiteralForm _form = literal.Form;

    /// <inheritdoc/>
    public override string? Spell(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('\r', StringComparison.Ordinal) || (literal.Marker is { } marker && HasLine(text, marker)))
        {
            return null;
        }

        var output = new StringBuilder(text.Length + indentation.Length);
        var line = at == 0 ? 0 : host.LastIndexOf('\n', at - 1) + 1;
        var isBeforeLine = _form.IsMultiline && line >= literal.Content.Start && indentation.Length > 0 && at - line < indentation.Length;
        if (isBeforeLine && text is not ['\n', ..] and not [])
        {
            output.Append(indentation);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && _form.IsMultiline)
            {
                // Behind the last line there is no line yet, and blank lines stay empty.
                var isLast = i + 1 == text.Length ? isBeforeLine : text[i + 1] == '\n';
                output.Append('\n').Append(isLast ? string.Empty : indentation);
            }
            else if (!Append(text, i, at, output))
            {
                return null;
            }
        }

        return output.ToString();
    }

    private static bool HasLine(string text, string marker)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Trim().SequenceEqual(marker))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a character can be written at all.
    private bool Append(string text, int index, int at, StringBuilder output)
    {
        var c = text[index];
        if (c is < ' ' and not '\t' and not '\n')
        {
            return false;
        }

        switch (c)
        {
            case '\\':
                output.Append(_form.Escapes is null ? "\\" : "\\\\");
                return _form.Escapes is not null || !_form.SkipsBackslash;
            case '\n' or '\t' when !_form.IsMultiline:
                output.Append(c == '\n' ? "\\n" : _form.Escapes is null ? "\t" : "\\t");
                return c == '\t' || _form.Escapes is not null;
            case '%' when format == FormatStyle.Percent:
                output.Append("%%");
                return true;
            case '{' or '}' when format == FormatStyle.Braces || _form.Interpolation == Interpolation.Braces:
                output.Append(c, 2);
                return !_form.IsRun || literal.Braces > 1;
            case '$' or '`' when NeedsBackslash(text, index):
                output.Append('\\').Append(c);
                return _form.Escapes is not null;
            case var quote when literal.Marker is null && quote == _form.Quote[0]:
                return AppendQuote(text, index, at, output);
            default:
                output.Append(c);
                return true;
        }
    }

    private bool NeedsBackslash(string text, int index) => _form.Interpolation switch
    {
        Interpolation.DollarBraces => text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{',
        Interpolation.DollarNames => text[index] == '$',
        Interpolation.Shell => true,
        _ => false,
    };

    private bool AppendQuote(string text, int index, int at, StringBuilder output)
    {
        var quote = _form.Quote[0];
        if (_form.DoublesQuote)
        {
            output.Append(quote, 2);
            return true;
        }

        // Of three one is enough to be escaped, but which is the third depends on what is around.
        var isAlone = literal.Quotes > 1 && !HasNeighbour(text, index) && (index > 0 || at == 0 || host[at - 1] != quote) && (index + 1 < text.Length || at >= host.Length || host[at] != quote);
        output.Append(_form.Escapes is null || isAlone ? string.Empty : "\\").Append(quote);
        return isAlone || _form.Escapes is not null;
    }

    private static bool HasNeighbour(string text, int index) => (index > 0 && text[index - 1] == text[index]) || (index + 1 < text.Length && text[index + 1] == text[index]);
}
