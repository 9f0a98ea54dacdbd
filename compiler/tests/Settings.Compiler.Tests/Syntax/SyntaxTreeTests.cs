using System.Text;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Syntax;

public sealed class SyntaxTreeTests
{
    [Fact]
    public void The_tokens_put_end_to_end_are_the_text() =>
        Documents.AnyText.Sample(text => Assert.Equal(text, Printed(SyntaxTree.Parse(new SourceText("t", text)))));

    [Fact]
    public void Every_text_is_read_without_an_exception_and_its_findings_lie_in_it() =>
        Documents.AnyText.Sample(text =>
        {
            foreach (var diagnostic in DocumentReader.Read(new SourceText("t", text)).Diagnostics)
            {
                Assert.InRange(diagnostic.Span.Start, 0, text.Length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            }
        });

    [Fact]
    public void No_token_is_given_up_without_an_error_that_stands_on_its_lines() =>
        Gen.OneOf(Documents.NearlyToml, Documents.MutatedSamples).Sample(text => Assert.Null(GivenUpInSilence(text)), iter: 3000);

    [Theory]
    [InlineData("\"\"\"\n[a]\n\"\"\"\n", "BR0015")]
    [InlineData("a = \"\"\"\nx\n\"\"\"\n\"\"\"\n[a]\n", "BR0013")]
    [InlineData("'''x\ny\n", "BR0013")]
    [InlineData("\u0085x y\n", "BR0002")]
    [InlineData("a\t. b \"x\"\n", "BR0002")]
    [InlineData("[a]\n\"\"\"b\" ]\nc = 1\n", "BR0013")]
    [InlineData("\"x\ny = 1\n", "BR0013")]
    [InlineData("x\u0001y z\n", "BR0011")]
    public void What_is_no_line_of_TOML_is_an_error(string text, string code) =>
        Assert.Equal(code, DocumentReader.Read(new SourceText("t", text)).Diagnostics.First(d => d.Severity == Severity.Error).Code);

    [Theory]
    [InlineData("a = {\nx = 1\n'y'\n", 4, 12)]
    [InlineData("a = [\nx = 1\n'y'\n", 4, 12)]
    [InlineData("a = [[1],\nx = 1\n", 4)]
    public void What_an_unclosed_bracket_swallowed_is_read_once(string text, params int[] places) =>
        Assert.Equal(places, DocumentReader.Read(new SourceText("t", text)).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Span.Start));

    [Fact]
    public void Every_sequence_of_bytes_is_read_without_an_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            DocumentReader.Read(SourceDecoder.Decode("t", bytes, []));
        });

    [Fact]
    public void Applying_the_fixes_of_a_document_never_loses_a_line() =>
        Documents.NearlyToml.Sample(text =>
        {
            var (mended, _) = FixApplier.Apply(text, DocumentReader.Read(new SourceText("t", text)).Diagnostics, includeUnsafe: true);
            Assert.True(mended.Count(c => c == '\n') >= text.Count(c => c == '\n'));
        });

    [Theory]
    [InlineData("a = [")]
    [InlineData("a = { b = ")]
    [InlineData("a.")]
    public void Nesting_of_any_depth_ends_in_a_finding(string open)
    {
        var text = new StringBuilder();
        text.Append(open);
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(open[^1] == ' ' ? "{ b = " : open[^1] == '.' ? "a." : "[");
        }

        var bound = DocumentReader.Read(new SourceText("t", text + "\nb = 1\n"));
        Assert.False(bound.IsValid);
        Assert.Equal(1, Assert.IsType<DocumentInteger>(bound.Root["b"]).Value);
    }

    [Theory]
    [InlineData(127, true)]
    [InlineData(128, false)]
    public void As_many_lists_may_be_open_as_the_node_takes(int depth, bool isValid)
    {
        var text = "a = " + new string('[', depth) + new string(']', depth);
        Assert.Equal(isValid, DocumentReader.Read(new SourceText("t", text)).IsValid);
    }

    [Theory]
    [InlineData(127, true)]
    [InlineData(128, false)]
    public void A_key_may_have_as_many_parts_as_the_node_takes(int parts, bool isValid)
    {
        var text = string.Join('.', Enumerable.Repeat("a", parts)) + " = 1";
        Assert.Equal(isValid, DocumentReader.Read(new SourceText("t", text)).IsValid);
    }

    [Theory]
    [InlineData("a = \nb = 2")]
    [InlineData("a = 1 c = 2\nb = 2")]
    [InlineData("a = [1, 2\nb = 2")]
    [InlineData("a = { c = 1\nb = 2\n[t]")]
    [InlineData("a\nb = 2")]
    [InlineData("= 1\nb = 2")]
    [InlineData("]\nb = 2")]
    [InlineData("a = \"x\nb = 2")]
    [InlineData("a = 1 }\nb = 2")]
    [InlineData("a = [1 2]\nb = 2")]
    [InlineData("a = [\n  1,\n  = ,\n]\nb = 2")]
    public void A_broken_line_costs_no_other_line(string text)
    {
        var bound = DocumentReader.Read(new SourceText("t", text));
        Assert.False(bound.IsValid);
        Assert.Equal(2, Assert.IsType<DocumentInteger>(bound.Root["b"]).Value);
    }

    [Fact]
    public void Keys_behind_a_header_that_is_not_closed_belong_to_its_table()
    {
        var bound = DocumentReader.Read(new SourceText("t", "[a.b\nc = 1\n"));
        var table = Assert.IsAssignableFrom<DocumentTable>(Assert.IsAssignableFrom<DocumentTable>(bound.Root["a"])["b"]);
        Assert.Equal(1, Assert.IsType<DocumentInteger>(table["c"]).Value);
    }

    [Fact]
    public void Lines_name_their_place()
    {
        var tree = SyntaxTree.Parse(new SourceText("t", "  [a.b] # c\nk = 5 # d\n"));
        Assert.Equal([new TextSpan(2, 5), new TextSpan(12, 5)], tree.Lines.Select(l => l.Span));
        Assert.Equal(2, Assert.IsType<HeaderSyntax>(tree.Lines[0]).Key.Parts.Count);
    }

    [Fact]
    public void The_kinds_of_tokens_are_numbered_as_the_generated_lexer_numbers_them()
    {
        var tokens = File.ReadAllText(Repository.PathOf("compiler/Settings.Compiler/Syntax/Generated/TomlLexer.cs"));
        foreach (var kind in Enum.GetValues<SyntaxTokenKind>().Where(k => k > SyntaxTokenKind.None))
        {
            var name = string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString())).ToUpperInvariant();
            Assert.Contains($"{name}={(int)kind}", tokens, StringComparison.Ordinal);
        }
    }

    // A line that was not understood, with all up to the next one, and no error in it; or tokens before the first line.
    private static string? GivenUpInSilence(string text)
    {
        var bound = DocumentReader.Read(new SourceText("t", text));
        var errors = bound.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        if (Array.Exists(errors, d => d.Code == "BR0202"))
        {
            // What is another language is that from its first line to its last.
            return null;
        }

        var end = text.Length;
        foreach (var line in bound.Tree.Lines.Reverse())
        {
            var isUnderstood = line is HeaderSyntax or KeyValueSyntax { Value: not MissingSyntax } && !HoldsTokens(bound.Tree, line.Span.End, end);
            if (!isUnderstood && !Array.Exists(errors, d => d.Span.Start <= end && d.Span.End >= line.Span.Start))
            {
                return text[line.Span.Start..end];
            }

            end = line.Span.Start;
        }

        return HoldsTokens(bound.Tree, 0, end) ? text[..end] : null;
    }

    private static bool HoldsTokens(SyntaxTree tree, int start, int end) => Enumerable.Range(0, tree.Tokens.Count).Any(i =>
        tree.Tokens.SpanOf(i) is var span && span.Start >= start && span.End <= end
        && tree.Tokens.KindOf(i) is not (SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment or SyntaxTokenKind.Newline or SyntaxTokenKind.EndOfFile));

    private static string Printed(SyntaxTree tree)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tree.Tokens.Count; i++)
        {
            text.Append(tree.Source.Slice(tree.Tokens.SpanOf(i)));
        }

        return text.ToString();
    }
}
