using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Cover_spans_both()
    {
        Assert.Equal(TextSpan.FromBounds(2, 9), TextSpan.Cover(new TextSpan(5, 4), new TextSpan(2, 1)));
    }
}
