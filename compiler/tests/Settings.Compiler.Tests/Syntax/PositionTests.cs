using CsCheck;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Syntax;

/// <summary>Offsets, lines with columns, and nodes, each from the other.</summary>
public sealed class PositionTests
{
    private const string Text = "[a] # é😀x\r\nb.c = [1, { d = 'v' }]\n\ne =";

    [Fact]
    public void A_position_leads_back_to_its_offset()
    {
        Documents.NearlyToml.Sample(text =>
        {
            var lines = new LineMap(text);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                var position = lines.PositionOf(offset);
                if (offset <= lines.LineSpan(position.Line).End)
                {
                    Assert.Equal(offset, lines.OffsetOf(position));
                    var isInside = offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
                    Assert.Equal(isInside ? offset - 1 : offset, lines.OffsetOfUtf8(isInside ? lines.Utf8PositionOf(offset - 1) : lines.Utf8PositionOf(offset)));
                }
            }
        });
    }

    [Theory]
    [InlineData(0, 6, 6)]
    [InlineData(0, 99, 10)]
    [InlineData(0, -1, 0)]
    [InlineData(2, 5, 35)]
    [InlineData(9, 0, 39)]
    [InlineData(-1, 4, 0)]
    public void A_position_outside_of_the_text_is_the_nearest_inside(int line, int character, int offset)
    {
        Assert.Equal(offset, new LineMap(Text).OffsetOf(new LinePosition(line, character)));
    }

    [Theory]
    [InlineData(6, 6)]
    [InlineData(7, 6)]
    [InlineData(8, 7)]
    [InlineData(11, 7)]
    [InlineData(12, 9)]
    [InlineData(99, 10)]
    public void Columns_of_bytes_end_at_characters(int bytes, int offset)
    {
        Assert.Equal(offset, new LineMap(Text).OffsetOfUtf8(new LinePosition(0, bytes)));
    }

    [Theory]
    [InlineData("[|a]", "KeySyntax a")]
    [InlineData("|[a]", "HeaderSyntax [a]")]
    [InlineData("b|.c = 1", "KeySyntax b.c")]
    [InlineData("b =| 1", "KeyValueSyntax b = 1")]
    [InlineData("b = 12|", "ScalarSyntax 12")]
    [InlineData("b = [1,| 2]", "ArraySyntax [1, 2]")]
    [InlineData("b = [1, { d = 'v|' }]", "ScalarSyntax 'v'")]
    [InlineData("b = [1, { |d = 'v' }]", "KeySyntax d")]
    [InlineData("b = [\n  1,\n  |2 ]", "ScalarSyntax 2")]
    [InlineData("b = 1 # |c", "")]
    [InlineData("b = 1\n|\nc = 2", "")]
    [InlineData("|", "")]
    public void The_smallest_node_is_found(string marked, string expected)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        var tree = SyntaxTree.Parse(new SourceText("test.toml", marked.Remove(offset, 1)));
        var node = tree.NodeAt(offset);
        Assert.Equal(expected, node is null ? string.Empty : $"{node.GetType().Name} {tree.Source.Slice(node.Span)}");
    }
}
