using System.Collections.Immutable;

namespace Settings.Compiler.Formats;

/// <summary>
/// Units of systemd (systemd.syntax(7)): sections of names and values; a backslash at the end of a line goes on in the next.
/// </summary>
internal sealed class SystemdFormat : FileFormat
{
    public override string Name => "systemd";

    public override string Noun => "systemd unit";

    public override string Expectation => "a systemd unit";

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => before == '"' ? BreakingQuoted(isEscaped) : base.Breaking(before, isEscaped);

    private protected override IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        var hasSection = false;
        var goesOn = false;
        foreach (var (line, span) in TextLines.Of(text))
        {
            var body = line.Trim();
            if (!goesOn && body.Length > 0 && body[0] is not ('#' or ';'))
            {
                if (body is ['[', _, .., ']'])
                {
                    hasSection = true;
                }
                else if (body.IndexOf('=', StringComparison.Ordinal) <= 0)
                {
                    findings.Add(new VerificationFinding(span, "this line is not a section, a name with a value or a comment"));
                }
                else if (!hasSection)
                {
                    findings.Add(new VerificationFinding(span, "this line is before the first section"));
                }
            }

            goesOn = line.EndsWith('\\') && !(goesOn is false && body.StartsWith('#'));
        }

        return findings;
    }
}
