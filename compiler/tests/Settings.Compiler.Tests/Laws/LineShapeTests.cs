using CsCheck;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Syntax.Parsing;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Remembering the shapes of lines changes nothing but the time that parsing takes.</summary>
public sealed class LineShapeTests
{
    // So few that shapes drive each other out all the time.
    private static readonly LineShapes Few = new(4);
    private static readonly LineShapes Many = new(256);

    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    private static readonly string[] Mistakes = ["", "[", "]", "\"", "\n", "=", "{", ",", ".", "'''", "#", " "];

    [Fact]
    public void A_document_has_the_same_tree_and_findings_whatever_shapes_are_known() =>
        Documents.AnyText.Sample(text => AssertSame(text));

    [Fact]
    public void So_has_every_sample_and_every_sample_with_a_mistake() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int, Gen.Int[0, Mistakes.Length - 1]).Sample((sample, place, mistake) =>
        {
            var text = File.ReadAllText(Samples[sample]);
            AssertSame(text.Insert((int)((uint)place % (uint)(text.Length + 1)), Mistakes[mistake]));
        });

    [Fact]
    public void A_shape_that_was_met_is_known()
    {
        var shapes = new LineShapes(256);
        var tokens = SyntaxTree.Parse(new SourceText("t", "a.b = [1, \"c\"] # d\n"), shapes, TestContext.Current.CancellationToken).Tokens;
        Assert.NotNull(shapes.Find(LineShape.KindsAt(tokens, 0, out var next)));
        Assert.Equal(tokens.Count, next);
    }

    [Theory]
    [InlineData("a = [\n1]\n")]
    [InlineData("a = [1\nb = 2\n")]
    [InlineData("a = }\n")]
    [InlineData("a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]\n")]
    [InlineData("a = \"b\n")]
    public void Lines_that_are_broken_or_long_or_have_line_ends_in_them_have_no_shape(string text)
    {
        var shapes = new LineShapes(256);
        var tokens = SyntaxTree.Parse(new SourceText("t", text), shapes, TestContext.Current.CancellationToken).Tokens;
        Assert.Null(shapes.Find(LineShape.KindsAt(tokens, 0, out _)));
    }

    private static void AssertSame(string text)
    {
        var expected = Describe(text, new LineShapes(1));
        Assert.Equal(expected, Describe(text, Few));
        Assert.Equal(expected, Describe(text, Many));
        Assert.Equal(expected, Describe(text, Many));
    }

    private static IEnumerable<string> Describe(string text, LineShapes shapes)
    {
        var tree = SyntaxTree.Parse(new SourceText("t", text), shapes, CancellationToken.None);
        return [.. tree.Lines.Select(Describe), .. tree.Diagnostics.Select(finding => $"{finding.Code} {finding.Span} {finding.Message}")];
    }

    private static string Describe(SyntaxNode node) => node switch
    {
        KeySyntax key => $"{key.Span}({string.Join(' ', key.Parts)})",
        HeaderSyntax header => $"[{header.IsArrayOfTables} {header.Span} {Describe(header.Key)}]",
        KeyValueSyntax pair => $"{pair.Span} {Describe(pair.Key)} = {Describe(pair.Value)}",
        ArraySyntax array => $"{array.Span}[{string.Join(' ', array.Items.Select(Describe))}]",
        InlineTableSyntax table => $"{table.Span}{{{string.Join(' ', table.Entries.Select(Describe))}}}",
        ScalarSyntax scalar => $"{scalar.Kind} {scalar.Span}",
        SkippedSyntax skipped => $"skipped {skipped.IsHeader} {skipped.Span}",
        _ => $"{node.GetType().Name} {node.Span}",
    };
}
