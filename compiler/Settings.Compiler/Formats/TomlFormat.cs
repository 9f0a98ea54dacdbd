using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Tomlyn.Parsing;

namespace Settings.Compiler.Formats;

/// <summary>
/// TOML, as user data is read, and again by another parser: what only that one refuses is a finding, too, since the programs
/// of a node have yet other parsers.
/// </summary>
internal sealed class TomlFormat : FileFormat
{
    public override string Name => "toml";

    public override string Noun => "TOML";

    public override string Expectation => Noun;

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => before == '"' ? BreakingQuoted(isEscaped) : base.Breaking(before, isEscaped);

    internal override bool ReadsEscapes(string text) => text.AsSpan().IndexOfAny('"', '\n') < 0 && Parse($"a = \"{text}\"").Findings.Count == 0;

    private protected override ParsedFile Parse(string text)
    {
        var document = DocumentReader.Read(new SourceText("file", text));
        if (document.Diagnostics.Count > 0)
        {
            return new ParsedFile(
                document.IsValid ? document.Root : null,
                [.. document.Diagnostics.Select(d => new VerificationFinding(d.Span, $"{d.Rule.Name.Replace('-', ' ')} ({d.Code})") { IsRepetition = TomlRuleDiagnostics.IsRepetition(d.Rule) })]);
        }

        return new ParsedFile(document.Root, [.. SecondOpinion(text)]);
    }

    private static IEnumerable<VerificationFinding> SecondOpinion(string text) => SyntaxParser.Parse(text, validate: true).Diagnostics
        .Select(other => new VerificationFinding(
            TextSpan.FromBounds(Math.Clamp(other.Span.Start.Offset, 0, text.Length), Math.Clamp(other.Span.End.Offset + 1, 0, text.Length)),
            "parsers of TOML disagree about this"));
}
