using System.Collections.Immutable;
using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Documents made out of a schema, and samples with mistakes, in the ways in which YAML and JSON hold them.</summary>
public sealed class YamlLawTests
{

    // Pieces of YAML thrown together: nearly right, which is where parsers break.
    private static readonly string[] Pieces =
    [
        "userData", ": ", ":", "|", ">", "-", "|-\n", ">+\n", "|2\n", "\n", "\r\n", "  ", "    ", "- ", "[settings.kernel]\n", "a = 1\n", "\"", "'", "{", "}", "[", "]", ",", "&a ", "*a", "!Sub ", "Fn::Join: ", "{{ x }}", "{{- if y }}\n", "#",
        "---\n", "kind: EC2NodeClass\n", "bottlerocket:\n  settings:\n    motd: x\n", "\\", "\\n", "\\x5b", "\t", "\0", "é", "\uD800", "\uE000", "c2V0dGluZ3M=", "${x}",
    ];

    private static readonly Gen<string> Written = HostLaws.Disordered.Select(text => text.TrimEnd('\n', ' ', '\t', '\r') + "\n").Where(IsPlain);

    private static readonly Gen<string> NearlyYaml = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    private static readonly Gen<(string Text, string Host)> Hosted = Gen.Select(Written, Gen.Int[0, 3], Gen.Int[0, 2].Select(at => ((string[])["  ", "    ", "         "])[at])).Select((text, way, indentation) => way switch
    {
        0 => (text, $"kind: X\nspec:\n userData: |\n{Indented(text, indentation)}other: \"[not.settings]\"\n"),
        1 => (text[..^1], $"- a: 1\n  userData: |-\n{Indented(text, "  " + indentation)}  b: 2\n"),
        2 => (text, $"userData: \"{Quoted(text)}\"\nother: 1\n"),
        _ => (text, $"{{\"A\": {{\"UserData\": {{\"Fn::Base64\": \"{Quoted(text)}\"}}}},\n \"b\": [1]}}\n"),
    });

    [Fact]
    public void A_document_is_found_as_it_is_and_every_character_at_its_place() =>
        Hosted.Sample(
            hosted =>
            {
                var document = Assert.Single(Find(hosted.Host));
                Assert.Equal(hosted.Text, document.Source.Text);
                for (var i = 0; i < hosted.Text.Length; i++)
                {
                    var at = document.Map.ToHost(i);
                    Assert.True(hosted.Host[at] == hosted.Text[i] || hosted.Host[at] == '\\', $"{i} is at {at}");
                    Assert.Equal(i, document.Map.ToDocument(at));
                }
            },
            iter: LongRun.Times(usually: 200, all: 5000));

    [Fact]
    public void Formatting_changes_only_the_user_data_and_what_is_found_then_is_the_formatted_document() =>
        Hosted.Sample(
            hosted => HostLaws.CheckFormat(Assert.Single(Find(hosted.Host)), Find),
            iter: LongRun.Times(usually: 100, all: 2000));

    [Fact]
    public void A_fix_changes_only_the_user_data_and_what_is_found_then_is_the_fixed_document() =>
        Hosted.Sample(
            hosted => HostLaws.CheckFix(Assert.Single(Find(hosted.Host)), Find),
            iter: LongRun.Times(usually: 100, all: 2000));

    [Fact]
    public void Whatever_is_written_is_read_and_every_place_is_in_it() =>
        NearlyYaml.Sample(
            host =>
            {
                foreach (var document in HostFinder.Find(new SourceText("a.yaml", "settings: x\n" + host)).Documents)
                {
                    Assert.InRange(document.Range.Start, 0, document.Host.Length);
                    Assert.InRange(document.Range.End, document.Range.Start, document.Host.Length);
                    Assert.All(HostedAnalysis.Of(HostLaws.Workspace, document, HostLaws.Request).Findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, document.Host.Length));
                }
            },
            iter: LongRun.Times(usually: 1000, all: 50_000));

    // Placeholders are the business of other tests; a block must have a first line without indentation, and YAML takes no lone carriage return and no control character.
    private static bool IsPlain(string text) => !text.Contains('\r', StringComparison.Ordinal) && !text.Any(c => c < ' ' && c != '\n') && !text.Any(c => c is '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c) || (c >= '\u0080' && c < '\u00A0'))
        && text[0] is not (' ' or '\n' or '\t') && HostFinder.Plain(new SourceText("a.toml.tpl", text)).Source.Holes is null && !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal)
        && UserDataEvidence.IsInText(text);

    private static string Indented(string text, string indentation) => string.Concat(text.Split('\n')[..^1].Select(line => line.Length == 0 ? "\n" : $"{indentation}{line}\n"));

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static ImmutableArray<HostedDocument> Find(string host) => HostFinder.Find(new SourceText("main.yaml", host)).Documents;
}
