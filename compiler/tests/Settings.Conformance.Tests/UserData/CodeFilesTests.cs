using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Conformance.Tests.UserData;

/// <summary>Programs that people keep in public: no mistake is found in them, and one that is put in is found where it is.</summary>
public sealed class CodeFilesTests
{
    private const string Misspelt = "no-such-";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    [Fact]
    public void Nothing_is_found_wrong() => Assert.All(Files(), file => Assert.DoesNotContain(FindingsOf(Find(file)), finding => finding.Severity == Severity.Error));

    [Fact]
    public void A_mistake_is_found_at_its_line_and_column()
    {
        Assert.All(Files(), file =>
        {
            var document = Find(file);
            var key = document.Source.Text.IndexOf("\ncluster", StringComparison.Ordinal) + 1;
            var at = document.Map.ToHost(key);
            var changed = new SourceText(file.Name, file.Text.Insert(at, Misspelt));
            var finding = Assert.Single(FindingsOf(Find(changed)), finding => finding.Code == "BR1001");
            Assert.Equal(at, finding.Span.Start);
            var line = changed.Text.AsSpan(0, at).Count('\n');
            Assert.Equal(new LinePosition(line, 0), changed.Lines.PositionOf(finding.Span.Start));
        });
    }

    private static HostedDocument Find(SourceText file) => Assert.Single(HostFinder.Find(file).Documents);

    private static ImmutableArray<Diagnostic> FindingsOf(HostedDocument document) => HostedAnalysis.Of(Workspace, document, TargetRequest.Open with { TakesNearest = true }).Findings;

    private static IReadOnlyList<SourceText> Files()
    {
        string[] endings = ["*.ts", "*.py", "*.go", "*.java", "*.sh"];
        string[] files = [.. ((string[])["realworld", "field"]).Select(ConformanceData.ExternalOf).OfType<string>().SelectMany(folder => endings.SelectMany(ending => Directory.EnumerateFiles(folder, ending))).Order(StringComparer.Ordinal)];
        Assert.SkipWhen(files.Length == 0, "The files of other people are not here.");
        return [.. files.Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8)))];
    }
}
