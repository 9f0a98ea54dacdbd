using System.Text.RegularExpressions;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.CommandLine;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>The verbs cannot say different things about one document: what lint finds, the others find, too.</summary>
public sealed partial class AgreementTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    public static IEnumerable<TheoryDataRow<string>> Documents() => LongRun.Some(TestDocuments.All(), oneOf: 6).Select(document => new TheoryDataRow<string>(document.Name));

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_lint_finds_verify_compile_render_and_diff_find_at_the_same_places(string name)
    {
        var bytes = TestDocuments.All().First(document => document.Name == name).Bytes;
        var folder = Directory.CreateTempSubdirectory("settingsc-agreement-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "user-data.toml"), bytes);
            var target = TargetOf(name, bytes);
            var expected = FindingsOf(folder, ["lint", "user-data.toml", .. target]);
            foreach (var verb in (string[][])[["verify", "user-data.toml"], ["compile", "user-data.toml"], ["render", "user-data.toml", "--out", "out"], ["diff", "user-data.toml", "user-data.toml"]])
            {
                var missing = expected.Except(FindingsOf(folder, [.. verb, .. target]), StringComparer.Ordinal);
                Assert.True(!missing.Any(), $"{verb[0]} does not say {string.Join("; ", missing)}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Where the document leaves the variant open, one that accepts it, if any does.
    private static string[] TargetOf(string name, byte[] bytes)
    {
        var analysis = Workspace.Analyze(UserDataReader.Read(name, bytes), TargetRequest.Open with { TakesNearest = true });
        string[] nearest = analysis.Target is { IsStandIn: true } ? ["--nearest"] : [];
        if (analysis.Target is not { VariantNames.Count: > 1 } target)
        {
            return nearest;
        }

        var variant = analysis.Variants.FirstOrDefault(one => one.Check.IsAccepted)?.Variant.Name ?? target.VariantNames[0];
        return [.. nearest, "--variant", variant];
    }

    private static string[] FindingsOf(string folder, string[] arguments)
    {
        var (_, output, error) = InProcess.Run(folder, [], arguments);
        return [.. Finding().Matches(output + error).Select(match => $"{match.Groups["code"].Value} at {match.Groups["place"].Value}").Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^\w+\[(?<code>BR\d{4})\]: [^\n]*\n  --> (?<place>[^\n(]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Finding();
}
