using Settings.Cli;
using Settings.Cli.Commands;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>No secret is ever shown: each is put in every place, in every shape, and looked for in what is printed in every format.</summary>
public sealed class SecretLawTests
{
    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    [Theory]
    [InlineData(null)]
    [InlineData("aws-k8s-1.34")]
    [InlineData("aws-ecs-2")]
    public void No_finding_tells_a_secret_whatever_is_wrong_with_its_document(string? variant)
    {
        var leaks = LongRun.Some(SecretDocument.All(), oneOf: 3).AsParallel().AsOrdered()
            .SelectMany(document => Shown(document, new TargetRequest(variant, null)).Split('\n')
                .Where(line => Array.Exists(SecretDocument.Canaries, canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)))
                .Take(1)
                .Select(line => $"{document.Name}: {line}"))
            .ToList();
        Assert.True(leaks.Count == 0, $"{leaks.Count} documents tell their secret:\n{string.Join('\n', leaks.Take(60))}");
    }

    [Fact]
    public void A_document_in_Base64_is_not_told()
    {
        foreach (var document in SecretDocument.All().Where((_, i) => i % 50 == 0))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes($"# {new string('x', 60)}\n{document.Text}");
            foreach (var text in (string[])[Convert.ToBase64String(bytes), Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)])
            {
                Assert.DoesNotContain(text[..16], Shown(document with { Text = text }, TargetRequest.Open), StringComparison.Ordinal);
            }
        }
    }

    private static string Shown(SecretDocument document, TargetRequest request)
    {
        var analysis = Catalog.Analyze(new SourceText("x.toml", document.Text), request);
        var report = FileReport.Of(analysis);
        using var output = new StringWriter();
        using var input = new MemoryStream();
        var streams = new CommandStreams(input, output, output, ".", UseColour: false);
        foreach (var reporter in ReportFormats.All.Select(format => ReportFormats.Create(new Destination(format, streams, null), FailOn.Usual, null)))
        {
            reporter.Add(report);
            reporter.Finish(new ReportSummary(1, 1, 1, 0, 0, 0, 0, CannotWork: false));
        }

        output.Write(AnnotatedCopy.Write(report.Source, report.Diagnostics, report.Secrets));
        return output.ToString();
    }
}
