using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Import;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Import;

/// <summary>
/// Templates in upstream's language: what they are translated to, and what that renders with the settings in settings.toml; and those that have
/// no translation, with the findings about them.
/// </summary>
public sealed class TemplateTranslationTests
{
    private const string Cases = "compiler/tests/Settings.Compiler.Tests/Import/Cases";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());
    private static readonly TemplateImporter Importer = new(Workspace);

    public static TheoryData<string> Translated => CasesIn("translated");

    public static TheoryData<string> Refused => CasesIn("refused");

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_translation_is_a_template_that_renders_what_upstream_does(string name)
    {
        var findings = new DiagnosticBag();
        var text = Importer.Translate(name, Read("translated", name), findings);
        Assert.Empty(findings.Select(finding => finding.Message));
        Assert.NotNull(text);
        Baseline.Verify(PathOf("translated", name, ".scriban"), text);

        var templates = new TemplateLibrary(new OverlayCatalogSource(Workspace.Catalog.Source, $"templates/{name}.scriban", text));
        Assert.Empty(templates.Load(name, Importer.Release).Diagnostics.Select(finding => finding.Message));
        var settings = DocumentReader.Read(new SourceText("settings.toml", File.ReadAllText(Repository.PathOf($"{Cases}/settings.toml")))).Root;
        var variant = Workspace.ResolveVariant(new TargetRequest("aws-k8s-1.34", Importer.Release));
        var context = new RenderContext(settings, OsFacts.Of(variant, "x86_64"), HostFacts.Default);
        var outcome = new FileRenderer(templates).Render(name, context);
        Baseline.Verify(PathOf("translated", name, ".rendered"), outcome is FailedFile failed ? $"fails: {failed.Reason}" : Assert.IsType<RenderedFile>(outcome).Text);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_translation_is_an_error_at_its_place(string name)
    {
        var source = Read("refused", name);
        var findings = new DiagnosticBag();
        Assert.Null(Importer.Translate(name, source, findings));
        Baseline.Verify(
            PathOf("refused", name, ".expected"),
            string.Concat(findings.Select(finding => $"{PlaceOf(source, finding)} {finding.Code} {finding.Message}\n")));
    }

    private static string PlaceOf(SourceText source, Diagnostic finding) =>
        source.Lines.PositionOf(finding.Span.Start) is var place ? string.Create(CultureInfo.InvariantCulture, $"{place.Line + 1}:{place.Character + 1}") : string.Empty;

    private static TheoryData<string> CasesIn(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf($"{Cases}/{folder}"), "*.hbs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static SourceText Read(string folder, string name) => new($"{name}.hbs", File.ReadAllText(PathOf(folder, name, ".hbs")));

    private static string PathOf(string folder, string name, string extension) => Repository.PathOf($"{Cases}/{folder}/{name}{extension}");
}
