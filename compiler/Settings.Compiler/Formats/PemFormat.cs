using System.Buffers.Text;
using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>PEM (RFC 7468): blocks of Base64 between BEGIN and END lines of the same label; text around them is allowed.</summary>
internal sealed class PemFormat : FileFormat
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";

    public override string Name => "pem";

    public override string Noun => "PEM";

    internal override string Remedy => "The file is what the value stands for in Base64. Encode all of the PEM text, from the BEGIN line to the END line.";

    internal override bool HasNoSpecialCharacters => true;

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => [];

    private protected override IReadOnlyList<VerificationFinding> Check(string text)
    {
        if (IsStub(text.AsSpan().Trim()))
        {
            return [new VerificationFinding(new TextSpan(0, text.Length), "only the beginning of a PEM block is there") { IsStub = true }];
        }

        var findings = new List<VerificationFinding>();
        (string Label, TextSpan Span)? open = null;
        var blocks = 0;
        foreach (var (line, span) in TextLines.Of(text))
        {
            var body = line.TrimEnd();
            if (body.StartsWith(Begin, StringComparison.Ordinal) && body.EndsWith(Dashes, StringComparison.Ordinal))
            {
                open = (body[Begin.Length..^Dashes.Length], span);
            }
            else if (open is { } block && body.StartsWith(End, StringComparison.Ordinal))
            {
                blocks++;
                if (body != $"{End}{block.Label}{Dashes}")
                {
                    findings.Add(new VerificationFinding(span, "this block ends with another label than it begins with"));
                }

                open = null;
            }
            else if (open is not null && body.Length > 0 && !body.Contains(':', StringComparison.Ordinal) && !Base64.IsValid(Padded(body)))
            {
                findings.Add(new VerificationFinding(span, "this line of a block is not valid Base64"));
            }
        }

        if (open is { } unclosed)
        {
            findings.Add(new VerificationFinding(unclosed.Span, "this block has no END line"));
        }
        else if (blocks == 0)
        {
            findings.Add(new VerificationFinding(new TextSpan(0, Math.Min(1, text.Length)), "the PEM block is missing"));
        }

        return findings;
    }

    // A BEGIN line, whole or not, and nothing of a block.
    private static bool IsStub(ReadOnlySpan<char> text) => text.StartsWith(Begin.AsSpan().TrimEnd(), StringComparison.Ordinal) && !text.Contains('\n');

    // A line is a part of the whole Base64 text, so its length says nothing.
    private static string Padded(string line) => line.PadRight((line.Length + 3) / 4 * 4, '=');
}
