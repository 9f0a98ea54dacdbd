using System.Text.Json;
using Settings.Compiler.Configuration;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;
using Xunit;

namespace Settings.Compiler.Tests.Configuration;

/// <summary>Configuration files that are accepted, and others with their findings beside them; the schema for editors says the same of each.</summary>
public sealed class ConfigurationReaderTests
{
    private const string Schema = "schemas/meta/settingsc.json";
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Configuration/Cases");
    private static readonly SchemaValidator Validator = new(new DirectoryCatalogSource(Repository.Root));

    public static IEnumerable<TheoryDataRow<string>> Accepted() => In("accepted");

    public static IEnumerable<TheoryDataRow<string>> Refused() => In("refused");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_right_is_accepted_by_reader_and_schema(string name)
    {
        var configuration = Read(name);
        Assert.Empty(configuration.Findings);
        Assert.True(SchemaAccepts(configuration));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_wrong_is_refused_by_reader_and_schema(string name)
    {
        var configuration = Read(name);
        Assert.NotEmpty(configuration.Findings);
        Assert.False(SchemaAccepts(configuration));
        var text = new DiagnosticText(configuration.Source, SecretSpans.None);
        Baseline.Verify(Path.ChangeExtension(Path.Combine(Folder, name), ".expected"), string.Concat(configuration.Findings.Select(finding => text.Write(finding))));
    }

    [Fact]
    public void A_text_that_is_not_TOML_has_the_findings_of_the_one_reader()
    {
        var configuration = ConfigurationReader.Read("settingsc.toml", "[targets]\n\"a\" = { variant = aws }\n\"b\" = \n[targets]\n"u8);
        Assert.Equal([1, 2, 3], configuration.Findings.Select(finding => configuration.Source.Lines.PositionOf(finding.Span.Start).Line));
        Assert.All(configuration.Findings, finding => Assert.StartsWith("BR0", finding.Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.toml", "*.toml")]
    [InlineData("prod/b.toml", "**")]
    [InlineData("prod/eu/a.toml", "prod/**/a.toml")]
    [InlineData("prod/a.toml", "prod/**/a.toml")]
    [InlineData("test/a.toml", "test/*")]
    [InlineData("test/eu/a.toml", "**")]
    public void The_last_pattern_that_matches_counts(string path, string pattern)
    {
        var configuration = ConfigurationReader.Read("settingsc.toml", "[targets]\n\"**\" = {}\n\"*.toml\" = {}\n\"prod/**/a.toml\" = {}\n\"test/*\" = {}\n"u8);
        Assert.Equal(pattern, configuration.EntryOf(path)?.Pattern);
    }

    [Theory]
    [InlineData("*", "a.toml", true)]
    [InlineData("*", "a/b", false)]
    [InlineData("a/**", "a", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "ab/c", false)]
    [InlineData("**/b", "b", true)]
    [InlineData("**/b/**/c", "a/b/b/a/c", true)]
    [InlineData("**/b/**/c", "a/c/b", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("*a*b", "xaxbxb", true)]
    [InlineData("*a*b", "xaxbx", false)]
    [InlineData("A*", "abc", false)]
    [InlineData("a.*", "abc", false)]
    public void Stars_stay_within_a_name_and_two_cross_folders(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathGlob.Parse(pattern, out _)?.Matches(path));

    private static SettingsConfiguration Read(string name) => ConfigurationReader.Read("settingsc.toml", File.ReadAllBytes(Path.Combine(Folder, name)));

    private static bool SchemaAccepts(SettingsConfiguration configuration)
    {
        using var json = JsonDocument.Parse(JsonText.Write(Binding.DocumentReader.Read(configuration.Source).Root));
        return Validator.Accepts(Schema, json.RootElement.Clone());
    }

    private static IEnumerable<TheoryDataRow<string>> In(string folder) => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.toml")
        .Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>($"{folder}/{Path.GetFileName(path)}"));
}
