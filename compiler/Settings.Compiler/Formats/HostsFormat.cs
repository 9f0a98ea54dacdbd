using System.Collections.Immutable;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>Lines of /etc/hosts (hosts(5)): an address and names, separated by blanks.</summary>
internal sealed class HostsFormat : FileFormat
{
    private static readonly IpAddressFormat Address = new();

    public override string Name => "hosts";

    public override string Noun => "hosts file";

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => [];

    private protected override IReadOnlyList<VerificationFinding> Check(string text)
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
