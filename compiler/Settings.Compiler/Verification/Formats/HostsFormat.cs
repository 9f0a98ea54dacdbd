using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Text;

namespace Settings.Compiler.Verification.Formats;

/// <summary>Lines of /etc/hosts (hosts(5)): an address and names, separated by blanks.</summary>
internal static class HostsFormat
{
    private static readonly IpAddressFormat Address = new();

    public static IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        foreach (var (line, span) in TextLines.Of(text))
        {
            var words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !Address.Check(words[0]).IsValid)
            {
                findings.Add(new VerificationFinding(new TextSpan(span.Start, words[0].Length), "this line does not begin with an address"));
            }
        }

        return findings;
    }
}
