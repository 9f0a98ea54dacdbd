using CsCheck;
using Settings.Compiler.Formatting;
using Settings.Compiler.Text;
using Settings.Migrations.Formatting;
using Settings.Migrations.Syntax;
using Xunit;

namespace Settings.Compiler.Tests.Migrations.Formatting;

/// <summary>The canonical form of migrations is the one that the shipped ones have.</summary>
public sealed class MigrationFormatterTests
{
    private static readonly string[] Shipped =
        [.. Directory.EnumerateFiles(Repository.PathOf("schemas/migrations"), "*.migration", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Pieces = [" ", "\n", "\r", "\r\n", "\t", "{", "}", "[", "\"", "#", "# c\r", ",", "->", "add", "\uFEFF"];

    private static readonly Gen<string> Changed =
        from text in Gen.Int[0, Shipped.Length - 1].Select(i => Shipped[i])
        from changes in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 4]
        select changes.Aggregate(text, (changed, change) =>
        {
            var at = (int)(change.Item1 * changed.Length);
            return string.Concat(changed.AsSpan(0, at), change.Item3, changed.AsSpan(Math.Min(changed.Length, at + change.Item2)));
        });

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n", "")]
    [InlineData("\uFEFF add   settings.a", "\uFEFFadd settings.a\n")]
    [InlineData("add {\nsettings.a\n\n\n  prefix settings.b }", "add {\n  settings.a\n\n  prefix settings.b }\n")]
    [InlineData("add {\n\nsettings.a# c  \n\n}\n", "add {\n  settings.a # c\n}\n")]
    [InlineData("forward{\nremove settings.a}\n", "forward {\n  remove settings.a }\n")]
    [InlineData("restrict settings.a [ \"b\" , 1 ]\n", "restrict settings.a [\"b\", 1]\n")]
    [InlineData("replace settings.a\n[\n1\n] ->\n[\n2\n]\n", "replace settings.a\n  [\n    1\n  ] ->\n  [\n    2\n  ]\n")]
    [InlineData("replace settings.a {\n1 ->2\n3\n->4\n}\nin \"x{}\"\n", "replace settings.a {\n  1 -> 2\n  3\n    -> 4\n}\n  in \"x{}\"\n")]
    [InlineData("when settings.a@b==\n\"c\"{\nremove settings.a\n}\n", "when settings.a@b ==\n    \"c\" {\n  remove settings.a\n}\n")]
    [InlineData("test \"t\" {\ngiven settings.a={\"b\":[1],\"c\":{}}\nexpect\n}\n", "test \"t\" {\n  given settings.a = { \"b\": [1], \"c\": {} }\n  expect\n}\n")]
    [InlineData("add settings.a # c\radd settings.b\n", "add settings.a # c\nadd settings.b\n")]
    [InlineData("add settings.a\r\n\r\n\r\n  add settings.b\r\n", "add settings.a\r\n\r\nadd settings.b\r\n")]
    public void Lines(string text, string expected)
    {
        Assert.Equal(expected, Format(text).Text);
        Check(text);
    }

    [Fact]
    public void Every_shipped_migration_is_in_its_canonical_form() => Assert.All(Shipped, text => Assert.Empty(Format(text).Edits));

    [Fact]
    public void Indents_and_blank_lines_that_were_changed_are_restored() => Assert.All(Shipped, text =>
    {
        var flat = string.Join('\n', text.Split('\n').Select((line, i) => $"{(i % 3 == 0 ? "\t " : "")}{line.TrimStart()}{(i % 2 == 0 && line.Length > 0 ? "  " : "")}")).Replace("\n\n", "\n\n \n\n", StringComparison.Ordinal);
        Assert.Equal(text, Format(flat).Text);
    });

    [Fact]
    public void The_tokens_stay_and_a_second_run_changes_nothing() => Changed.Sample(Check, iter: LongRun.Times(1000, 100_000));

    [Fact]
    public void A_migration_with_mistakes_is_refused()
    {
        var formatted = Format("add  settings.a {\n");
        Assert.Contains("it has mistakes", formatted.Refusal, StringComparison.Ordinal);
        Assert.Empty(formatted.Edits);
    }

    private static void Check(string text)
    {
        var formatted = Format(text);
        Assert.Equal(TokensOf(text), TokensOf(formatted.Text));
        Assert.Empty(Format(formatted.Text).Edits);
    }

    // Statements follow from tokens; the end of a comment is the only line end that means something.
    private static IEnumerable<string> TokensOf(string text) =>
        MigrationSyntaxTree.Parse(new SourceText("t.migration", text)).Tokens.Where(token => token.Kind != MigrationTokenKind.Space).Select(token => text.Substring(token.Span.Start, token.Span.Length).TrimEnd());

    private static FormattedDocument Format(string text) => MigrationFormatter.Format(new SourceText("t.migration", text));
}
