using System.Globalization;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1, "1.0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e16")]
    [InlineData(1.5e16, "1.5e16")]
    [InlineData(1234567890123456, "1234567890123456.0")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000012, "0.000012")]
    [InlineData(0.000001, "1e-6")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e308")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void Floats_are_spelled_as_serde_json_spells_them(double value, string expected) =>
        Assert.Equal(expected, JsonText.Write(new DocumentFloat(value, default)));

    [Fact]
    public void Floats_read_back_as_the_same_number() =>
        Gen.Double.Where(double.IsFinite).Sample(value =>
            double.Parse(JsonText.Write(new DocumentFloat(value, default)), CultureInfo.InvariantCulture).Equals(value));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0001\u001f\u007f", "\"\\u0001\\u001f\u007f\"")]
    [InlineData("ä/<>&'\u2028", "\"ä/<>&'\u2028\"")]
    public void Only_what_must_be_escaped_is(string value, string expected) =>
        Assert.Equal(expected, JsonText.Write(new DocumentString(value, default)));

    [Fact]
    public void Objects_have_their_keys_sorted_and_no_blanks()
    {
        var root = Documents.Read("x = [{ b = 1, a = [true, \"s\"], B = { } }, 2.5]");
        Assert.Equal("""[{"B":{},"a":[true,"s"],"b":1},2.5]""", JsonText.Write(root["x"] ?? root));
    }
}
