using System.Collections.Immutable;
using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Documents made out of a schema, and samples with mistakes, in the ways in which Terraform holds them.</summary>
public sealed class TerraformLawTests
{

    // What blocks without user data consist of, and what may make them look finished before they are.
    private static readonly string[] Lines =
    [
        "resource \"a\" \"b\" {\n", "output \"c\" {\n", "variable \"v\" {\n", "module \"m\" {\n", "locals {\n", "data = 1\n", "  x = {\n", "  }\n", "}\n", "} }\n", "  a = \"}\"\n", "  b = \"${var.x[\"k\"]} {\"\n", "  c = \"\\\"{\"\n",
        "  d = \"$${\"\n", "  # }\n", "  // {\n", "  /* }\n", "  */\n", "  e = <<EOT\n", "EOT\n", "  f = \"open\n", "  g = [\n", "  ]\n", "  h = a / b {\n", "  i = \"%{ if x }}%{ endif }\"\n", "  default = \"1.31\"\n", "  version = var.v\n", "\r\n",
        "  platform = \"bottlerocket\"\n", "  user_data = <<-EOT\n", "  user_data = \"[settings.kernel]\\nlockdown = 'none'\"\n", "[settings.kernel]\n", "lockdown = \"none\"\n", "settings.motd = \"${local.x}\"\n", "  j = \"${\n", "  k = f(\"${{}}\")\n",
    ];

    private static readonly Gen<string> Blocks = Gen.Int[0, Lines.Length - 1].Array[0, 30].Select(picks => string.Concat(picks.Select(i => Lines[i])));

    // Pieces of HCL thrown together: nearly right, which is where parsers break.
    private static readonly string[] Pieces =
    [
        "user_data", " = ", "\n", "\r\n", "\"", "${", "%{", "}", "{", "(", ")", "[", "]", "<<EOT\n", "<<-EOT\n", "EOT\n", "EOT", "\\", "$", "%", "~}", "$${", "#", "//", "/*", "*/", ",", ":",
        "join(\"\\n\", [", "base64encode(", "[settings.kernel]\n", "settings", "a = 1\n", "else", "if x", "endif", "ami_type = \"BOTTLEROCKET_x86_64\"\n", "é", "\uD800", "\0", "\uE000", "  ", "\t",
    ];

    private static readonly Gen<string> Written = HostLaws.Disordered.Select(text => text + "\n").Where(IsPlain);

    private static readonly Gen<string> NearlyHcl = Gen.Int[0, Pieces.Length - 1].Array[0, 80].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    private static readonly Gen<(string Text, string Host, string End)> Hosted = Gen.Select(Written, Gen.Int[0, 3], Gen.Int[0, 3].Select(at => ((string[])["", "  ", "\t", "        "])[at])).Select((text, way, indentation) =>
    {
        var (before, written, end) = way switch
        {
            0 => ("<<EOT\n", HclEscapes.OfTemplates(text), indentation + "EOT\n"),
            1 => ("<<-EOT\n", HclEscapes.OfTemplates(string.Concat(LinesOf(text).Select(line => string.IsNullOrWhiteSpace(line) ? line : indentation + line))), "EOT\n"),
            2 => ("base64encode(\"", Quoted(text), "\")\n"),
            _ => ("base64encode(join(\"\\n\", [", string.Join(", ", text.Split('\n').Select(line => $"\n{indentation}\"{Quoted(line)}\"")), "]))\n"),
        };
        end += "  other = \"[not.settings]\"\n}\n";
        return (text, "resource \"aws_launch_template\" \"a\" {\n  user_data = " + before + written + end, end);
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
                    if (hosted.Host[at] == hosted.Text[i] || hosted.Host[at] == '\\')
                    {
                        Assert.Equal(i, document.Map.ToDocument(at));
                    }
                    else
                    {
                        // What joins two pieces is written nowhere.
                        Assert.True(hosted.Text[i] == '\n' && hosted.Host[at] == '"', $"{i} is at {at}");
                    }
                }

                Assert.InRange(document.Range.Start, 0, document.Map.ToHost(0));
                Assert.InRange(document.Range.End, document.Map.ToHost(hosted.Text.Length), hosted.Host.Length - hosted.End.Length + 8);
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
    public void Fixes_are_made_in_every_way_of_writing()
    {
        Assert.All(
            ["<<EOT\n[settings.kubernetes]\nmax-pods = \"5\"\nEOT\n", "<<-EOT\n\t\t[settings.kubernetes]\n\t\tmax-pods = \"5\"\n  EOT\n", "\"[settings.kubernetes]\\nmax-pods = \\\"5\\\"\"\n", "join(\"\\n\", [\"[settings.kubernetes]\", \"max-pods = \\\"5\\\"\"])\n"],
            text =>
            {
                var (after, applied) = HostedAnalysis.Fix([HostedAnalysis.Of(HostLaws.Workspace, Assert.Single(Find("user_data = " + text)), HostLaws.Request)]);
                Assert.Equal(1, applied);
                Assert.Equal("user_data = " + text.Replace("\\\"5\\\"", "5", StringComparison.Ordinal).Replace("\"5\"", "5", StringComparison.Ordinal), after);
            });
    }

    [Fact]
    public void Whatever_is_written_is_read_and_every_place_is_in_it() =>
        NearlyHcl.Sample(
            host =>
            {
                foreach (var document in Find(host))
                {
                    Assert.InRange(document.Range.Start, 0, host.Length);
                    Assert.InRange(document.Range.End, document.Range.Start, host.Length);
                    Assert.All(HostedAnalysis.Of(HostLaws.Workspace, document, HostLaws.Request).Findings, finding => Assert.InRange(finding.Span.Start, document.Range.Start, document.Range.End));
                }
            },
            iter: LongRun.Times(usually: 1000, all: 50_000));

    [Fact]
    public void What_is_passed_over_changes_nothing()
    {
        var passed = 0;
        Blocks.Sample(
            host =>
            {
                var text = new SourceText("main.tf", host);
                var idle = HclIdleBlocks.In(host);
                Interlocked.Add(ref passed, idle.Count);
                Assert.Equal(new TerraformSearch(text, []).Documents().Select(Told), new TerraformSearch(text, idle).Documents().Select(Told));
            },
            iter: LongRun.Times(usually: 5000, all: 50_000));
        Assert.True(passed > 500, $"{passed} blocks were passed over");
    }

    [Fact]
    public void Blocks_of_which_the_end_is_certain_are_passed_over_if_they_have_no_user_data()
    {
        const string Idle = "resource \"a\" \"b\" {\n  c = \"}${var.d[\"{\"]}$${\" # }\n  e {\n  }\n}";
        Assert.Equal(["output \"f\" {\n  value = 1 / 2\n}", Idle], HclIdleBlocks.In("locals {\n}\noutput \"f\" {\n  value = 1 / 2\n}\n\n" + Idle + "\n").Select(span => ("locals {\n}\noutput \"f\" {\n  value = 1 / 2\n}\n\n" + Idle).Substring(span.Start, span.Length)));
        Assert.All(
            ["resource \"a\" \"b\" {\n  user_data = 1\n}", "resource \"a\" \"b\" {\n  c = <<X\n}\nX\n}", "resource \"a\" \"b\" {\n  c = \"\n}", "resource \"a\" \"b\" {\n  /* } */\n}", "resource \"a\" \"b\" {\n", "data = \"x\"\nlocals {\n}", "variable \"a\" {\n}"],
            text => Assert.Empty(HclIdleBlocks.In(text)));
    }

    [Fact]
    public void Nothing_is_too_deep()
    {
        foreach (var opening in (string[])["[", "{", "(", "f(", "\"${", "a {\n", "<<X\n${", "%{", "}", "]", "x = ", "? :", "\"", ","])
        {
            var deep = string.Concat(Enumerable.Repeat(opening, 20_000));
            Assert.Empty(Find($"settings = {deep}"));
            Assert.Single(Find($"user_data = \"[settings.kernel]\\na = 1\"\nb = {deep}"));
        }
    }

    // Placeholders, and what is user data of another system, are the business of other tests; a heredoc must have a line without indentation, and none that ends it.
    private static bool IsPlain(string text) => !text.Contains("<<", StringComparison.Ordinal) && !LinesOf(text).Any(line => line.Trim() == "EOT") && HostFinder.Plain(new SourceText("a.toml", text)).Source.Holes is null && TerraformPlaces.IsUserData(text, "user_data", isWhole: true, isBottlerocket: false)
        && LinesOf(text).Any(line => !char.IsWhiteSpace(line[0]));

    private static string[] LinesOf(string text) => [.. text.Split('\n')[..^1].Select(line => line + "\n")];

    private static string Told(HostedDocument document) => $"{document.Range.Start}-{document.Range.End} {document.Evidence} {document.Source.Text}";

    private static string Quoted(string text) => new QuotedSpelling().Spell(text, 0);

    private static ImmutableArray<HostedDocument> Find(string host) => HostFinder.Find(new SourceText("main.tf", host)).Documents;
}
