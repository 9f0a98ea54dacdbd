using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import;
using Settings.Compiler.Import.Models;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.Migrations.Importing;

namespace Settings.Fuzz;

/// <summary>What reads upstream's texts: templates, programs and models in Rust, specs of packages and the list of releases.</summary>
/// <param name="root">The root of the repository.</param>
internal sealed class UpstreamTexts(string root)
{
    private const string Tests = "compiler/tests/Settings.Compiler.Tests";
    private const string Models = "bottlerocket-settings-models/settings-extensions";
    private const string Plugin = "sources/settings-plugins/aws-k8s/src/lib.rs";

    // A whole import takes a hundred times as long as the texts that it reads.
    private const int WholeImports = 40;

    private static readonly EmbeddedCatalogSource BuiltIn = new();
    private static readonly Workspace Workspace = new(BuiltIn);
    private static readonly Lazy<TemplateImporter> Importer = new(() => new TemplateImporter(Workspace));
    private static readonly SchemaLibrary Schemas = new(BuiltIn);
    private static readonly string[] Extensions = ["motd", "kubernetes", "host-containers", "container-registry"];

    /// <summary>The places where they come in.</summary>
    public IEnumerable<Surface> All =>
    [
        new("handlebars", [.. Files("Import/Cases", "*.hbs").Select(File.ReadAllBytes)], Handlebars),
        new("rust", [.. Files("Migrations/Importing/Cases", "*.rs").Select(File.ReadAllBytes), .. RustInCases()], Rust),
        new("spec", [.. Checkouts.Select(File.ReadAllBytes)], Spec),
    ];

    private string[] Checkouts => Files("Import/Cases/releases", "*.checkouts");

    private string[] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, Tests, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // The models and plugins of checkouts in test cases.
    private IEnumerable<byte[]> RustInCases() =>
        from file in Files("CommandLine/Cases", "catalog-models*.case").Concat(Checkouts)
        from section in File.ReadAllText(file).Split("\n--- ").Skip(1)
        let end = section.IndexOf('\n', StringComparison.Ordinal)
        where end > 0 && section[..end].EndsWith(".rs", StringComparison.Ordinal)
        select Encoding.UTF8.GetBytes(section[(end + 1)..]);

    private static string? Handlebars(byte[] input, string folder)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode("motd", input, findings);
        string? text = null;
        return Trial.Of("translate", () => (text = Importer.Value.Translate("motd", source, findings)) is null == findings.HasErrors ? FaultOf(source, findings) : "there are errors and a translation, or neither", _ => false)
            ?? (text is null ? null : Trial.Of("template", () => FaultOf(text), _ => false));
    }

    // A translation is a template of the catalog.
    private static string? FaultOf(string template)
    {
        var templates = new TemplateLibrary(new OverlayCatalogSource(BuiltIn, "templates/motd.scriban", template));
        return templates.Load("motd", Importer.Value.Release).Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } mistake
            ? $"the translation is not a template: {mistake.Message}\n{template}"
            : null;
    }

    private static string? Rust(byte[] input, string folder) =>
        Trial.Of("migration", () => Program(input), _ => false)
        ?? Trial.Of("models", () => ModelsIn(input), _ => false)
        ?? Trial.Of("plugin", () => PluginIn(input), IsOurs);

    private static string? Program(byte[] input)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode("main.rs", input, findings);
        var import = ProgramImport.Read(source, "v9.9.9/change", isKnown: false, findings);
        return import is null && findings.Count == 0 ? "there is neither a migration nor a finding" : FaultOf(source, findings);
    }

    private static string? ModelsIn(byte[] input)
    {
        var files = new Sections([]);
        var extension = Extensions[input.Length % Extensions.Length];
        files.Of("sdk")[$"{Models}/{extension}/src/lib.rs"] = input;
        return SettingsSdk.Read(files.Open("sdk"), "sdk") is { } sdk
            ? ModelComparison.Of(Schemas, sdk, Importer.Value.Release).Findings.Select(finding => FaultOf(finding.Source, [finding.Finding])).FirstOrDefault(fault => fault is not null)
            : "the models are not read";
    }

    private static string? PluginIn(byte[] input)
    {
        var source = new SourceText(Plugin, Encoding.UTF8.GetString(input));
        return ExtensionReader.Read(source)?.Any(name => name.Contains('_', StringComparison.Ordinal)) == true && !source.Text.Contains("rename", StringComparison.Ordinal) ? "a name is not as settings are spelt" : null;
    }

    private static string? Spec(byte[] input, string folder)
    {
        var files = new Sections(input);
        if (files.Of("bottlerocket").TryGetValue("Release.toml", out var list))
        {
            File.WriteAllBytes(Path.Combine(folder, "Release.toml"), list);
            if (Answer.Of(folder, [], "catalog", "chain", "Release.toml").Fault() is { } fault)
            {
                return fault;
            }
        }

        return Trial.Of("release", () => Release(files), IsOurs)
            ?? Trial.Of("packages", () => Packages(files), IsOurs)
            ?? (input.Sum(one => one) % WholeImports == 0 ? Trial.Of("import", () => Import(files), IsOurs) ?? Trial.Of("migrations", () => MigrationsIn(files), IsOurs) : null);
    }

    private static bool IsOurs(Exception failure) => failure is ImportException or CatalogException;

    // What a release has, without what is made of it.
    private static string? Release(Sections files)
    {
        var release = new UpstreamRelease(new Checkout(files.Open("bottlerocket"), "bottlerocket"));
        foreach (var variant in release.All)
        {
            _ = release.PluginOf(variant) is { } plugin ? release.ExtensionsOf(plugin) : null;
            _ = release.DefaultsOf(variant) is { } defaults ? release.LayersOf(defaults) : null;
        }

        return null;
    }

    private static string? Packages(Sections files)
    {
        var specs = files.Of("core-kit").Where(file => file.Key.EndsWith(".spec", StringComparison.Ordinal)).SelectMany(file => RpmSpec.Read("folder", Encoding.UTF8.GetString(file.Value))).ToArray();
        return new RpmPackages(specs).Needed(specs.Select(package => package.Name).Take(1), _ => false).Count > specs.Length ? "an image has a package twice" : null;
    }

    private static string? Import(Sections files)
    {
        var import = ReleaseImport.Run(BuiltIn, new Checkout(files.Open("core-kit"), "core-kit"), files.Of("bottlerocket").Count > 0 ? new Checkout(files.Open("bottlerocket"), "bottlerocket") : null, null);
        return import.Templates.Select(template => FaultOf(template.Source, template.Findings)).FirstOrDefault(fault => fault is not null);
    }

    private static string? MigrationsIn(Sections files) =>
        MigrationImporter.Read(files.Open("bottlerocket"), "bottlerocket", BuiltIn)?.Findings.Select(file => FaultOf(file.Source, file.Findings)).FirstOrDefault(fault => fault is not null);

    // A finding is at a place of its text.
    private static string? FaultOf(SourceText source, IEnumerable<Diagnostic> findings) =>
        findings.FirstOrDefault(finding => finding.Span.Start < 0 || finding.Span.End > source.Text.Length) is { } outside ? $"{outside.Code} is not in the text" : null;
}
