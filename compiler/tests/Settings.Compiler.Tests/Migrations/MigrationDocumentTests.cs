using CsCheck;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Syntax;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>What is said of texts that should be migrations.</summary>
public sealed class MigrationDocumentTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Migrations/Cases");

    // Pieces of the language and of what is not, so generated texts come near to migrations.
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.OneOf(
            Gen.OneOf(
                "add ", "remove ", "replace ", "regenerate ", "convert ", "set ", "when variant ", "when ", "forward ", "backward ", "lossy ", "host ", "test ",
                "given ", "expect back ", "prefix ", " in ", " to ", " of ", " or ", " -> ", " == ", " = ", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "# note\n",
                "settings.motd", "settings.a.\"b.c\"", "settings.motd@note", "\"text\"", "\"open", "\\", "5", "-1.5e3", "true", "null", "ä", "\0", "@", "*"),
            Gen.String[0, 3]).Array[0, 40],
        parts => string.Concat(parts));

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*.migration").Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_migration_has_the_findings_written_beside_it(string name)
    {
        var path = Path.Combine(Folder, name);
        var source = new SourceText(name, File.ReadAllText(path));
        var document = MigrationDocument.Read(source, name);
        Assert.NotEmpty(document.Diagnostics);
        Baseline.Verify(path + ".expected", AnnotatedCopy.Write(source, document.Diagnostics, SecretSpans.None));
    }

    [Fact]
    public void The_tokens_of_any_text_are_the_text() => Texts.Sample(text =>
    {
        var tree = MigrationSyntaxTree.Parse(new SourceText("a.migration", text));
        return string.Concat(tree.Tokens.Select(token => text.Substring(token.Span.Start, token.Span.Length))) == text;
    }, iter: 2_000);

    [Fact]
    public void Findings_lie_within_the_text() => Texts.Sample(text =>
    {
        var document = MigrationDocument.Read(new SourceText("a.migration", text), "a");
        return document.Diagnostics.All(diagnostic => diagnostic.Span.Start >= 0 && diagnostic.Span.End <= text.Length);
    }, iter: 2_000);

    [Fact]
    public void A_broken_statement_hides_none_behind_it()
    {
        var document = MigrationDocument.Read(new SourceText("a.migration", "add [settings.motd\nadd settings.ntp\n{\nadd settings.dns\n"), "a");
        Assert.Equal(2, document.Migration.Backward.Length);
        Assert.Equal(2, document.Diagnostics.Length);
    }

    [Fact]
    public void Examples_of_the_manual_are_migrations()
    {
        var blocks = File.ReadAllText(Repository.PathOf("docs/migrations.md")).Split("```migration\n").Skip(1).Select(part => part.Split("```")[0]).ToArray();
        Assert.True(blocks.Length >= 4);
        Assert.All(blocks, block => Assert.Empty(MigrationDocument.Read(new SourceText("manual", block), "manual").Diagnostics));
    }
}
