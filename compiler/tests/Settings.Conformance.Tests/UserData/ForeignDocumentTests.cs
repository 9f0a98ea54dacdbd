using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Conformance.Tests.UserData;

/// <summary>Nothing is changed in files that hold user data in another language, or none at all.</summary>
public sealed class ForeignDocumentTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    [Fact]
    public void Nothing_is_changed_in_what_is_no_user_data()
    {
        string[] own = [.. Directory.EnumerateFiles(ConformanceData.CheckoutOf("compiler/tests/Settings.Conformance.Tests/UserData/Foreign")).Order(StringComparer.Ordinal)];
        Assert.True(own.Length >= 20, $"only {own.Length} files were found");

        // Those of other people are read where they are.
        string[] files = [.. own, .. FilesBeside("realworld"), .. FilesBeside("field")];
        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file, Encoding.UTF8);
            var (after, _) = DocumentFixer.Fix(Workspace.Analyze(new SourceText(Path.GetFileName(file), text), TargetRequest.Open), TargetRequest.Open);
            Assert.Equal(text, after.Source.Text);
        });
    }

    private static string[] FilesBeside(string folder) => ConformanceData.ExternalOf(folder) is { } path
        ? [.. Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is not (".toml" or ".md")).Order(StringComparer.Ordinal)]
        : [];
}
