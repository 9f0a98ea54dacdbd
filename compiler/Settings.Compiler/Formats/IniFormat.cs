namespace Settings.Compiler.Formats;

/// <summary>Files of AWS tools: [sections], name = value, indented lines that belong to the line before, comments.</summary>
internal sealed class IniFormat : FileFormat
{
    public override string Name => "ini";

    public override string Noun => "INI file";

    public override string Expectation => "an AWS configuration";

    private protected override IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        var hasSection = false;
        foreach (var (line, span) in TextLines.Of(text))
        {
            var body = line.Trim();
            if (body.Length == 0 || body[0] is '#' or ';')
            {
                continue;
            }

            if (body[0] == '[')
            {
                hasSection = true;
                if (!body.Contains(']', StringComparison.Ordinal))
                {
                    findings.Add(new VerificationFinding(span, "this section is not closed"));
                }
            }
            else if (!hasSection)
            {
                findings.Add(new VerificationFinding(span, "this line is before the first section"));
            }
            else if (!char.IsWhiteSpace(line[0]) && !body.Contains('=', StringComparison.Ordinal))
            {
                findings.Add(new VerificationFinding(span, "this line is not a section, a name with a value or a comment"));
            }
        }

        return findings;
    }
}
