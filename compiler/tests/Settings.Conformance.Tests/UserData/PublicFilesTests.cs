using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Conformance.Tests.UserData;

/// <summary>
/// Files that people keep in public, in whatever they write user data in: nothing is found wrong but what was reviewed to be, and a
/// mistake that is put into any of them is found where it is.
/// </summary>
public sealed class PublicFilesTests
{
    private const string Misspelt = "no-such-";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());
    private static readonly TargetRequest Request = TargetRequest.Open with { TakesNearest = true };

    private static string Reviewed => ConformanceData.CheckoutOf("compiler/tests/Settings.Conformance.Tests/UserData/public-files.txt");

    [Fact]
    public void Only_what_is_wrong_is_found()
    {
        var found = string.Concat(Files().SelectMany(file => Find(file.Name, file.Text) is { Length: > 0 } documents
            ? documents.SelectMany((document, i) => Lines(file, i, document)) : [$"{file.Name}: no user data\n"]));
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") is not null)
        {
            File.WriteAllText(Reviewed, found);
        }

        Assert.Equal(File.ReadAllText(Reviewed), found);
    }

    [Fact]
    public void A_mistake_is_found_at_its_place()
    {
        var tried = 0;
        foreach (var file in Files())
        {
            var documents = Find(file.Name, file.Text);
            for (var i = 0; i < documents.Length; i++)
            {
                // A header that is written as it is: neither decoded nor a key of YAML.
                var header = ("\n" + documents[i].Source.Text).IndexOf("\n[settings.", StringComparison.Ordinal) + "[settings.".Length;
                var at = documents[i].Map.ToHost(header);
                if (documents[i].Data is not null || header < "[settings.".Length || file.Text.IndexOf("[settings.", Math.Max(0, at - "[settings.".Length), StringComparison.Ordinal) != at - "[settings.".Length)
                {
                    continue;
                }

                tried++;
                var changed = Find(file.Name, file.Text.Insert(at, Misspelt));
                Assert.Equal(documents.Length, changed.Length);
                Assert.Contains(HostedAnalysis.Of(Workspace, changed[i], Request).Findings, finding => finding.Code == "BR1001" && finding.Span.Start == at);
            }
        }

        Assert.True(tried > 30, $"Only {tried} documents were tried.");
    }

    private static IEnumerable<string> Lines((string Name, string Text) file, int index, HostedDocument document)
    {
        var source = new SourceText(file.Name, file.Text);
        var analysis = HostedAnalysis.Of(Workspace, document, Request);
        return analysis.Findings.Select(finding => string.Create(
            CultureInfo.InvariantCulture, $"{file.Name}:{source.Lines.PositionOf(finding.Span.Start).Line + 1}:{source.Lines.PositionOf(finding.Span.Start).Character + 1}: {finding.Severity} {finding.Code}\n"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {document.Kind} {index + 1}, {analysis.Analysis.CheckedAgainst}\n"));
    }

    private static ImmutableArray<HostedDocument> Find(string name, string text) => HostFinder.Find(new SourceText(name, text)).Documents;

    private static IReadOnlyList<(string Name, string Text)> Files()
    {
        string[] files =
        [
            .. ((string[])["realworld", "field"]).Select(ConformanceData.ExternalOf).OfType<string>()
                .SelectMany(folder => Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
        ];
        Assert.SkipWhen(files.Length == 0, "The files of other people are not here.");
        return [.. files.Select(file => ($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}", File.ReadAllText(file, Encoding.UTF8)))];
    }
}
