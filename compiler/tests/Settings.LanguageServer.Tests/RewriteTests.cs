using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.UserDataLanguage;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Whatever is rewritten means the same as before, and keeps its comments.</summary>
public sealed class RewriteTests
{
    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_means_the_same(string sample)
    {
        var text = File.ReadAllText(Repository.PathOf(sample));
        Check(text);
        Check(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Check(text.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("settings.a.b = 1", 1)]
    [InlineData("settings.a.b = 1\nsettings.c = 2 # c\n# d\nsettings.a.d.e = [\n  1, # one\n]\n[x]\ny = 1\n", 3)]
    [InlineData("[a]\nb = {}\n[c]", 1)]
    [InlineData("[a]\nb = { c.d = 1, e = { f = 1 } }\n\n[[a.c]]\nx.y = 1\nx.z = { q = 1 }\n[[a.c]]", 3)]
    [InlineData("[a.b]\nc = 1\n\n\n[a]\nd = 1", 2)]
    [InlineData("[a.b]\nc = 1\n\n[a.d]\ne = 1\n", 4)]
    [InlineData("[a]\n[a.b] # why\nc = 1\n[d]", 0)]
    [InlineData("[a]\n[a.b]\n# why\nc = '''\n1'''\n[d]", 1)]
    [InlineData("[a]\n[a.b]\n[a.b.c]\nd = 1\n[e]", 2)]
    [InlineData("a.x = 1\n[a.b]\nc = 1\n", 1)]
    [InlineData("[[a]]\n[a.b]\nc = 1\n", 0)]
    [InlineData("[a]\nb = { c = 1\n", 0)]
    [InlineData("", 0)]
    public void An_odd_document_means_the_same(string text, int rewrites) => Assert.Equal(rewrites, Check(text));

    // How many rewrites there are.
    private static int Check(string text)
    {
        var source = new SourceText("a.toml", text);
        var view = new UserDataView(new TextDocument("file:///a.toml", "toml", 1, source, PositionEncoding.Utf16), HostedDocument.Plain(source), Catalog, TargetRequest.Open);
        var count = 0;
        var before = SyntaxTree.Parse(source);
        foreach (var line in before.Lines)
        {
            foreach (var rewrite in Rewrites.At(view, line.Span.Start, CancellationToken.None))
            {
                count++;
                var after = SyntaxTree.Parse(new SourceText("a.toml", TextEdit.Apply(text, rewrite.Edits)));
                Assert.Empty(DocumentReader.Read(after.Source).Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Message} in:\n{after.Source.Text}"));
                Assert.Equal(Describe(DocumentReader.Read(source).Root), Describe(DocumentReader.Read(after.Source).Root));
                Assert.Equal(CommentsOf(before), CommentsOf(after));
                Assert.False(text.Contains('\r', StringComparison.Ordinal) && after.Source.Text.Replace("\r\n", string.Empty, StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));
            }
        }

        return count;
    }

    private static string[] CommentsOf(SyntaxTree tree) =>
        [.. Enumerable.Range(0, tree.Tokens.Count).Where(at => tree.Tokens.KindOf(at) == SyntaxTokenKind.Comment).Select(at => tree.Source.Slice(tree.Tokens.SpanOf(at)).ToString()).Order(StringComparer.Ordinal)];

    private static string Describe(DocumentValue value) => value switch
    {
        DocumentTable table => $"{{{string.Join(", ", table.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Describe(entry.Value)}"))}}}",
        DocumentArray list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        DocumentString text => $"\"{text.Value}\"",
        DocumentInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
        DocumentBoolean answer => answer.Value ? "true" : "false",
        _ => value.KindName,
    };
}
