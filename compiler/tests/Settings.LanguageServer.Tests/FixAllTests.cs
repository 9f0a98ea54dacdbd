using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>An editor that applies all fixes at once writes what lint --fix writes.</summary>
public sealed class FixAllTests
{
    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.PathOf("samples/bad"), "*.toml").Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_edits_make_the_fixed_document(string sample)
    {
        var text = File.ReadAllText(Repository.PathOf(sample));
        var analysis = Catalog.Analyze(new SourceText(sample, text), TargetRequest.Open, TestContext.Current.CancellationToken);
        var edits = DocumentFixer.EditsOf(analysis, TargetRequest.Open, TestContext.Current.CancellationToken).Edits;
        var (expected, applied) = DocumentFixer.Fix(analysis, TargetRequest.Open, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Source.Text, TextEdit.Apply(text, edits));
        Assert.Equal(applied > 0, edits.Length > 0);
        Assert.All(edits, edit => Assert.False(edit.Span.Length == 0 && edit.NewText.Length == 0));
    }
}
