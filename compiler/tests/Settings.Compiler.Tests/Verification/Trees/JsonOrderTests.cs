using System.Text;
using Settings.Compiler.Verification.Trees;
using Xunit;

namespace Settings.Compiler.Tests.Verification.Trees;

/// <summary>JSON files in which the order of some members is left to chance.</summary>
public sealed class JsonOrderTests
{
    [Theory]
    [InlineData("{\"a\": [1, 2]}", "{\"a\":[2,1]}", true)]
    [InlineData("{\"a\": [1, 2]}", "{\"a\":[2]}", false)]
    [InlineData("{\"b\": [1, 2]}", "{\"b\":[2,1]}", false)]
    [InlineData("{\"a\": 1", "{\"a\": 1}", false)]
    [InlineData("{\"\\ud800\": 1}", "{\"\\ud800\": 1}", false)]
    public void Files_say_the_same(string first, string second, bool areEqual) => Assert.Equal(areEqual, AreEqual(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second)));

    [Fact]
    public void A_file_that_is_not_utf_8_says_nothing() => Assert.False(AreEqual([.. "{\""u8, 0xFF, .. "\": 1}"u8], [.. "{\""u8, 0xFF, .. "\": 1}"u8]));

    private static bool AreEqual(byte[] first, byte[] second) => JsonOrder.AreEqual(first, second, ["a"]);
}
