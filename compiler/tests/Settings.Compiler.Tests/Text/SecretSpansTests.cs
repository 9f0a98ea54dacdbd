using System.Text;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Text;

/// <summary>Spans that are never shown, in whatever order they are found.</summary>
public sealed class SecretSpansTests
{
    private static readonly SecretSpans Secrets = new(new SourceText("x", "0123456789\nabc"), [new(8, 4), new(2, 2), new(3, 2), new(6, 0)]);

    [Fact]
    public void They_are_in_order_and_apart() => Assert.Equal([new(2, 3), new(8, 4)], Secrets.Within(new TextSpan(0, 14)));

    [Theory]
    [InlineData(0, 2, false, false)]
    [InlineData(0, 3, true, false)]
    [InlineData(2, 3, true, true)]
    [InlineData(3, 1, true, true)]
    [InlineData(4, 2, true, false)]
    [InlineData(5, 3, false, false)]
    [InlineData(12, 2, false, false)]
    public void A_span_touches_one_or_is_in_it(int start, int length, bool touches, bool isIn)
    {
        Assert.Equal(touches, Secrets.Touches(new TextSpan(start, length)));
        Assert.Equal(isIn, Secrets.Contains(new TextSpan(start, length)));
    }

    [Fact]
    public void A_quote_has_masks_and_a_drawing_asterisks()
    {
        Assert.Equal("1********567********", Secrets.Masked(new TextSpan(1, 9)));
        var drawn = new StringBuilder("> 0123456789\nabc");
        Secrets.Cover(drawn, 2, new TextSpan(0, 14));
        Assert.Equal("> 01***567**\n*bc", drawn.ToString());
    }
}
