using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Verification;

/// <summary>The types that texts without quotation marks have for a program in Go.</summary>
public sealed class YamlScalarTests
{
    private static readonly FileFormat Yaml = FileFormats.Find("yaml") ?? FileFormats.Text;

    [Theory]
    [InlineData("0", "integer 0")]
    [InlineData("-1", "integer -1")]
    [InlineData("+7", "integer 7")]
    [InlineData("1_000", "integer 1000")]
    [InlineData("017", "integer 15")]
    [InlineData("0o17", "integer 15")]
    [InlineData("0x1F", "integer 31")]
    [InlineData("0b101", "integer 5")]
    [InlineData("18446744073709551615", "integer 18446744073709551615")]
    [InlineData("18446744073709551616", "float 1.8446744073709552E+19")]
    [InlineData("08", "float 8")]
    [InlineData("1e6", "float 1000000")]
    [InlineData("0.5", "float 0.5")]
    [InlineData(".5", "float 0.5")]
    [InlineData("1.", "float 1")]
    [InlineData("yes", "truth True")]
    [InlineData("off", "truth False")]
    [InlineData("y", "truth True")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("\"0\"", "string 0")]
    [InlineData("'yes'", "string yes")]
    [InlineData("!!str 0", "string 0")]
    [InlineData("0-1", "string 0-1")]
    [InlineData("2024-01-01", "string 2024-01-01")]
    [InlineData("10.0.0.10", "string 10.0.0.10")]
    [InlineData("20Mi", "string 20Mi")]
    [InlineData("yEs", "string yEs")]
    [InlineData(".", "string .")]
    [InlineData("1e", "string 1e")]
    public void A_plain_text_has_the_type_of_YAML_1_1(string text, string expected)
    {
        var table = Assert.IsType<DocumentTable>(Yaml.Read($"key: {text}\n").Root);
        Assert.Equal(expected, table["key"] switch
        {
            DocumentInteger { Value: var number } => $"integer {number.ToString(CultureInfo.InvariantCulture)}",
            DocumentFloat { Value: var number } => $"float {number.ToString(CultureInfo.InvariantCulture)}",
            DocumentBoolean { Value: var truth } => $"truth {truth}",
            DocumentString { Value: var value } => $"string {value}",
            _ => "null",
        });
    }

    [Theory]
    [InlineData("key: .inf\n")]
    [InlineData("key: *anchor\n")]
    [InlineData("? [a]\n: b\n")]
    public void What_has_no_value_for_the_reader_is_a_finding(string text)
    {
        var file = Yaml.Read(text);
        Assert.Null(file.Root);
        Assert.Single(file.Findings);
    }

    [Fact]
    public void Nesting_has_a_bound()
    {
        var deep = new string('[', ValueBuilder.MaximumDepth + 1);
        var finding = Assert.Single(Yaml.Verify($"key: {deep}{deep.Replace('[', ']')}\n"));
        Assert.Contains("deeply", finding.Reason, StringComparison.Ordinal);
    }
}
