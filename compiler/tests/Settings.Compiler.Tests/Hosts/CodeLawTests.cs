using System.Collections.Immutable;
using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Code;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Documents made out of a schema, and samples with mistakes, in the ways in which languages write them.</summary>
public sealed class CodeLawTests
{
    private static readonly string[] Names = ["a.ts", "a.py", "a.go", "A.java", "a.kt", "A.cs", "a.sh", "a.md"];

    // Pieces of programs thrown together: nearly right, which is where scanners break.
    private static readonly string[] Pieces =
    [
        "a", " = ", "\n", "\r\n", "\"", "'", "`", "\"\"\"", "'''", "${", "$(", "{", "}", "(", ")", "[", "]", "\\", "$", "%", "%s", "f", "r", "@", "$$", "+", ",", ".", "//", "/*", "*/", "#", "/",
        "addUserData(", ".join(\"\\n\")", "String.join(\"\\n\", ", "dedent", ".format(", "[settings.kernel]\n", "settings.motd = 'a'\n", "a = 1\n", "<<EOF\n", "<<-'EOF'\n", "EOF\n", "```toml\n", "```\n", "> ", "- ", "  ", "\t",
        "BottleRocketImage", "<!--", "-->", "é", "\uD800", "\0", "\uE000", "apiVersion: v1\n",
    ];

    private static readonly Gen<string> Written = HostLaws.Disordered.Select(text => text.Replace("\r", string.Empty, StringComparison.Ordinal) + "\n").Where(IsPlain);

    private static readonly Gen<(WrittenLiteral Way, string Text)> Hosted =
        Gen.Select(Gen.Int[0, WrittenLiterals.All.Length - 1].Select(i => WrittenLiterals.All[i]), Written).Where(pair => pair.Item1.Fits(pair.Item2));

    public static IEnumerable<TheoryDataRow<int>> Ways() => Enumerable.Range(0, WrittenLiterals.All.Length).Select(i => new TheoryDataRow<int>(i));

    [Fact]
    public void A_document_is_found_as_it_is_and_every_character_at_its_place() =>
        Hosted.Sample(
            hosted =>
            {
                var host = hosted.Way.HostOf(hosted.Text);
                var document = Assert.Single(Find(hosted.Way.File, host));
                var text = document.Source.Text;
                Assert.Equal(hosted.Text.TrimEnd('\n'), text.TrimEnd('\n'));
                Assert.InRange(document.Map.ToHost(0), hosted.Way.Before.Length, host.Length);
                for (var i = 0; i < text.Length; i++)
                {
                    var at = document.Map.ToHost(i);
                    Assert.InRange(at, document.Range.Start, document.Range.End);

                    // What joins two pieces is written nowhere.
                    if (host[at] == text[i])
                    {
                        Assert.Equal(i, document.Map.ToDocument(at));
                    }
                    else
                    {
                        Assert.True(host[at] is '\\' || text[i] == '\n', $"{i} is at {at}");
                    }
                }
            },
            iter: LongRun.Times(usually: 300, all: 10_000));

    [Fact]
    public void Formatting_changes_only_the_user_data_and_what_is_found_then_is_the_formatted_document() =>
        Hosted.Sample(
            hosted => HostLaws.CheckFormat(Assert.Single(Find(hosted.Way.File, hosted.Way.HostOf(hosted.Text))), after => Find(hosted.Way.File, after)),
            iter: LongRun.Times(usually: 100, all: 2000));

    [Fact]
    public void A_fix_changes_only_the_user_data_and_what_is_found_then_is_the_fixed_document() =>
        Hosted.Sample(
            hosted => HostLaws.CheckFix(Assert.Single(Find(hosted.Way.File, hosted.Way.HostOf(hosted.Text))), after => Find(hosted.Way.File, after)),
            iter: LongRun.Times(usually: 100, all: 3000));

    [Theory]
    [MemberData(nameof(Ways))]
    public void Fixes_are_made_in_every_way_of_writing(int way)
    {
        const string Before = "[settings.kubernetes]\nmax-pods = \"5\"\n[settings.kernel]\nlockdown = \"none\"\n";
        var (after, applied) = HostedAnalysis.Fix([HostedAnalysis.Of(HostLaws.Workspace, Assert.Single(Find(WrittenLiterals.All[way].File, WrittenLiterals.All[way].HostOf(Before))), HostLaws.Request)]);
        Assert.Equal(1, applied);
        Assert.Equal(WrittenLiterals.All[way].HostOf(Before.Replace("\"5\"", "5", StringComparison.Ordinal)), after);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_of_writing_is_formatted(int way)
    {
        const string Text = "[settings.kubernetes]\nmax-pods=5\n[ settings.kernel ]\nlockdown = \"none\"\n";
        const string Canonical = "[settings.kubernetes]\nmax-pods = 5\n\n[settings.kernel]\nlockdown = \"none\"\n";
        var document = Assert.Single(Find(WrittenLiterals.All[way].File, WrittenLiterals.All[way].HostOf(Text)));
        var formatted = HostFormatter.Format(document.Host, [document]);
        Assert.Empty(formatted.Left);
        Assert.Equal(Canonical.TrimEnd('\n'), Assert.Single(Find(WrittenLiterals.All[way].File, formatted.Text)).Source.Text.TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whatever_is_added_is_written_so_that_it_is_read_again(int way)
    {
        const string Text = "[settings.kubernetes]\nmax-pods = 5\n\n[settings.kernel]\nlockdown = \"none\"\n";
        var (file, host) = (WrittenLiterals.All[way].File, WrittenLiterals.All[way].HostOf(Text));
        foreach (var added in (string[])["cluster-domain = 'a'\n", "\"a\\\\b\" = \"$x ${y} `z` {w} %s\"\n", "a = \"\"\"b\"\"\"\n", "x", "\n", "EOF\n", "~~~~\n"])
        {
            foreach (var at in (int[])[0, 22, 34, 35, Text.Length - 1])
            {
                var document = Assert.Single(Find(file, host));
                if (document.Map.ToHost(new TextEdit(new TextSpan(at, 0), added)) is { } edit && Find(file, TextEdit.Apply(host, [edit])) is [var found, ..] && found.Source.Holes is null)
                {
                    // Of some ways a line end at the end is no part.
                    Assert.Equal(document.Source.Text.Insert(at, added).TrimEnd('\n'), found.Source.Text.TrimEnd('\n'));
                }
            }
        }
    }

    [Fact]
    public void Whatever_is_written_is_read_and_every_place_is_in_it() =>
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Pieces.Length - 1].Array[0, 60]).Sample(
            (name, picks) =>
            {
                var host = string.Concat(picks.Select(i => Pieces[i]));
                foreach (var document in Find(Names[name], host + (picks.Length % 2 == 0 ? "settings" : string.Empty)))
                {
                    Assert.InRange(document.Range.Start, 0, document.Host.Length);
                    Assert.InRange(document.Range.End, document.Range.Start, document.Host.Length);
                    Assert.All(HostedAnalysis.Of(HostLaws.Workspace, document, HostLaws.Request).Findings, finding => Assert.InRange(finding.Span.Start, document.Range.Start, document.Range.End));
                }
            },
            iter: LongRun.Times(usually: 2000, all: 100_000));

    private static bool IsPlain(string text) => HostFinder.Plain(new SourceText("a.tpl", text)).Source.Holes is null && CodeEvidence.IsUserData(text) && CodeEvidence.Begins(text)
        && !text.Contains('\uFEFF', StringComparison.Ordinal) && !text.Contains("<<", StringComparison.Ordinal) && !text.Contains('%', StringComparison.Ordinal) && !text.Any(c => c is < ' ' and not '\n' and not '\t');

    private static ImmutableArray<HostedDocument> Find(string name, string host) => HostFinder.Find(new SourceText(name, host)).Documents;
}
