namespace Settings.Compiler.Formats;

/// <summary>
/// Environment files (systemd.exec(5), EnvironmentFile=): NAME=value on each line, values perhaps in quotation marks, which
/// may contain line ends.
/// </summary>
internal sealed class EnvFormat : FileFormat
{
    public override string Name => "env";

    public override string Noun => "environment file";

    public override string Expectation => "an environment file";

    private protected override IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        char? quote = null;
        foreach (var (line, span) in TextLines.Of(text))
        {
            var at = 0;
            if (quote is null)
            {
                var body = line.TrimStart();
                if (body.Length == 0 || body[0] is '#' or ';')
                {
                    continue;
                }

                var equals = body.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0 || !IsName(body.AsSpan(0, equals)))
                {
                    findings.Add(new VerificationFinding(span, "this line does not begin with the name of a variable and '='"));
                    continue;
                }

                at = line.Length - body.Length + equals + 1;
            }

            quote = OpenQuote(line.AsSpan(at), quote);
        }

        if (quote is not null)
        {
            findings.Add(new VerificationFinding(new Text.TextSpan(text.Length, 0), "a quotation mark is not closed"));
        }

        return findings;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return !char.IsAsciiDigit(name[0]);
    }

    // The mark that is open after the text. Marks count at the beginning of a value only; a backslash takes the next character.
    private static char? OpenQuote(ReadOnlySpan<char> value, char? quote)
    {
        var isStart = quote is null;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\' && quote != '\'')
            {
                i++;
            }
            else if (quote is null)
            {
                if (isStart && c is '"' or '\'')
                {
                    quote = c;
                }
            }
            else if (c == quote)
            {
                quote = null;
            }

            isStart &= char.IsWhiteSpace(c);
        }

        return quote;
    }
}
