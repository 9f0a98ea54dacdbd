using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Import;

/// <summary>Small checkouts of upstream's repositories, and what importing them into the built-in catalog changes and says.</summary>
public sealed class ReleaseImportTests
{
    private const string Cases = "compiler/tests/Settings.Compiler.Tests/Import/Cases/releases";

    // Long files of which a change is small: only the lines that are new are shown.
    private static readonly string[] Long = ["schemas/upstream.toml", "schemas/releases/history.toml"];

    private static readonly EmbeddedCatalogSource BuiltIn = new();

    public static TheoryData<string> Checkouts =>
        [.. Directory.EnumerateFiles(Repository.PathOf(Cases), "*.checkouts").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Checkouts))]
    public void An_import_changes_what_differs_and_says_what_no_checkout_does(string name)
    {
        var checkouts = Read(name);
        string outcome;
        try
        {
            var import = Import(BuiltIn, checkouts);
            outcome = Describe(import);
            AssertOthersStay(import);
            Assert.Empty(Import(import.Catalog, checkouts).Catalog.Changes.Select(change => change.Path));
        }
        catch (ImportException wrong)
        {
            outcome = $"refused: {wrong.Message}\n";
        }

        Baseline.Verify(Repository.PathOf($"{Cases}/{name}.expected"), outcome);
    }

    [Fact]
    public void What_is_imported_is_a_catalog_in_which_everything_fits_together()
    {
        var import = Import(BuiltIn, Read("new-release"));
        Assert.Empty(new CatalogAudit(import.Catalog, _ => []).Check(import.Release).Where(finding => finding.Diagnostic.Severity == Severity.Error).Select(finding => $"{finding.Source.Name}: {finding.Diagnostic.Message}"));
    }

    private static ReleaseImport Import(ICatalogSource catalog, MemoryCheckouts checkouts) =>
        ReleaseImport.Run(catalog, checkouts.Open("core-kit") ?? throw new InvalidOperationException("The case has no core-kit."), checkouts.Open("bottlerocket"), checkouts.Release);

    // Every other release is as it was: its variants, and which template each of their files has.
    private static void AssertOthersStay(ReleaseImport import)
    {
        var (before, after) = (new Workspace(BuiltIn), new Workspace(import.Catalog));
        foreach (var release in before.Catalog.Releases.Where(release => release != import.Release))
        {
            Assert.Equal(FilesOf(before, release), FilesOf(after, release));
        }
    }

    private static IEnumerable<string> FilesOf(Workspace workspace, string release) =>
        from name in workspace.Catalog.Release(release).Value?.Variants ?? []
        let variant = workspace.Catalog.Release(release).Value?.Variant(name).Value
        from file in variant.Defaults.ConfigurationFiles
        select $"{name} {string.Join(',', variant.Extensions)} {file.Path} {workspace.Templates.Load(file.Template, release).Source.Text}";

    private static string Describe(ReleaseImport import)
    {
        var text = new StringBuilder($"release {import.Release}\n");
        foreach (var note in import.Notes)
        {
            text.Append("note: ").Append(note).Append('\n');
        }

        foreach (var template in import.Templates)
        {
            text.Append(template.IsTranslated ? "translated " : "not translated ").Append(template.Source.Name).Append('\n')
                .AppendJoin(string.Empty, template.Findings.Select(finding => $"  {finding.Severity} {finding.Code} {finding.Message}\n"));
        }

        foreach (var (path, content) in import.Catalog.Changes)
        {
            text.Append(content is null ? $"--- removed {path}\n" : Derived(path) ? $"--- derived {path}\n" : IsMoved(path, TextOf(content)) ? $"--- moved {path}\n" : $"--- wrote {path}\n{Shown(path, TextOf(content))}");
        }

        return text.ToString();
    }

    // A file that became the oldest of several versions, with its schema a folder further away, or one that newer releases keep.
    private static bool IsMoved(string path, string text) =>
        text.Replace("#:schema ../../", "#:schema ../", StringComparison.Ordinal) is var former
        && (TextOf(BuiltIn.Read(Path.GetDirectoryName(path) + Path.GetExtension(path))) == former || BuiltIn.List(Path.GetDirectoryName(path) ?? path).Any(other => TextOf(BuiltIn.Read(other)) == text));

    private static bool Derived(string path) => DerivedData.Folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string Shown(string path, string text) => Long.Contains(path)
        ? string.Concat(text.Split('\n').Except(TextOf(BuiltIn.Read(path)).Split('\n'), StringComparer.Ordinal).Select(line => $"+ {line}\n"))
        : text;

    private static string TextOf(ReadOnlyMemory<byte>? content) => content is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : string.Empty;

    private static MemoryCheckouts Read(string name) => new(File.ReadAllText(Repository.PathOf($"{Cases}/{name}.checkouts")));
}
