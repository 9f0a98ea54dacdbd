using System.Text.RegularExpressions;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>What a node makes of what a finding is about is shown wherever the finding or its kind is.</summary>
public sealed partial class EffectOutputTests
{
    private static readonly RuleLibrary Library = new(new EmbeddedCatalogSource());

    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.Rules.Select(rule => rule.Code), .. Library.Rules.Select(rule => rule.Rule.Code)];

    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(format => $"--format {format}"), "--annotate"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_shows_the_effects(string format)
    {
        var document = File.ReadAllText(Repository.PathOf("samples/bad/goes-wrong-later.toml"));
        var (_, text, _) = InProcess.Run(document, ["lint", "-"]);
        var expected = Effects().Matches(text).CountBy(match => match.Groups["word"].Value).OrderBy(word => word.Key, StringComparer.Ordinal).ToArray();
        Assert.True(expected.Length > 3, text);

        var (_, output, _) = InProcess.Run(document, ["lint", "-", .. format.Split(' ')]);
        Assert.Equal(expected, Effects().Matches(output).CountBy(match => match.Groups["word"].Value).OrderBy(word => word.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_of_a_kind_shows_its_severity_and_its_effects(string code)
    {
        var found = Library.Find(code);
        var rule = DiagnosticCatalogue.Find(code) ?? found?.Rule;
        Assert.NotNull(rule);
        var (exit, output, _) = InProcess.Run(string.Empty, ["explain", code]);
        var lines = output.Split('\n');
        Assert.Equal((0, $"# {rule.Code} {rule.Name}", string.Empty, "## What it does"), (exit, lines[0], lines[1], lines[4]));
        Assert.StartsWith($"Severity: {DiagnosticText.WordOf(rule.Severity)}.", lines[2], StringComparison.Ordinal);
        Assert.Equal(
            new[] { rule.Effect, found?.Worse?.Rule.Effect }.OfType<Effect>().Select(EffectWords.Of),
            EffectWords.All.Where(word => Words(lines[2]).Contains(word)).OrderByDescending(word => word == EffectWords.Of(rule.Effect.GetValueOrDefault())));
    }

    private static string[] Words(string line) => line.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("\"?effect\"?: ?\"?(?<word>[a-z]+(-[a-z]+)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Effects();
}
