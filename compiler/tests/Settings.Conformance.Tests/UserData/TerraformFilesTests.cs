using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Conformance.Tests.UserData;

/// <summary>Files of Terraform that people keep in public: nothing is found wrong but what is, and a mistake that is put in is found where it is.</summary>
public sealed class TerraformFilesTests
{
    private const string Misspelt = "no-such-";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    // By file, what is wrong with it.
    private static readonly Dictionary<string, string> Wrong = new(StringComparer.Ordinal)
    {
        ["036.tf"] = "BR1001 BR1001",
        ["057.tf"] = "BR1003",
        ["065.tf"] = "BR1002",
        ["39.tf"] = "BR1001",
    };

    [Fact]
    public void Only_what_is_wrong_is_found()
    {
        Assert.All(Files(), file =>
        {
            var findings = Find(file.Name, file.Text).SelectMany(document => HostedAnalysis.Of(Workspace, document, TargetRequest.Open with { TakesNearest = true }).Findings);
            Assert.Equal(Wrong.GetValueOrDefault(file.Name, string.Empty), string.Join(' ', findings.Where(finding => finding.Code != "BR1020").Select(finding => finding.Code)));
        });
    }

    [Fact]
    public void A_mistake_is_found_at_its_place()
    {
        Assert.All(Files(), file =>
        {
            var document = Assert.Single(Find(file.Name, file.Text));
            var header = document.Source.Text.IndexOf("[settings.", StringComparison.Ordinal) + "[settings.".Length;
            var at = document.Map.ToHost(header);
            var changed = Assert.Single(Find(file.Name, file.Text.Insert(at, Misspelt)));
            var finding = Assert.Single(HostedAnalysis.Of(Workspace, changed, TargetRequest.Open with { TakesNearest = true }).Findings, finding => finding.Span.Start <= at && finding.Span.End > at);
            Assert.Equal("BR1001", finding.Code);
            Assert.Equal(at, finding.Span.Start);
        });
    }

    private static IReadOnlyList<HostedDocument> Find(string name, string text) => HostFinder.Find(new SourceText(name, text)).Documents;

    private static IReadOnlyList<(string Name, string Text)> Files()
    {
        string[] files = [.. ((string[])["realworld", "field"]).Select(ConformanceData.ExternalOf).OfType<string>().SelectMany(folder => Directory.EnumerateFiles(folder, "*.tf")).Order(StringComparer.Ordinal)];
        Assert.SkipWhen(files.Length == 0, "The files of other people are not here.");
        return [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8)))];
    }
}
