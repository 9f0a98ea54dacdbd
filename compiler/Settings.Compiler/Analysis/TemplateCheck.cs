using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>One template with a text that the catalog need not have: who uses it, and what is wrong with it for whom.</summary>
public sealed class TemplateCheck
{
    private const string Extension = ".scriban";

    private readonly Workspace _workspace;
    private readonly TemplateLibrary _templates;
    private readonly SourceText _text;

    /// <summary>Reads the template.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="users">Who uses which templates.</param>
    /// <param name="path">The path of the template in the catalog; null for a text that is no file of it.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="CatalogException">The catalog cannot be read.</exception>
    public TemplateCheck(Workspace workspace, TemplateUsers users, string? path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(text);
        (_workspace, _text) = (workspace, text);
        Template = TemplateLibrary.Parse(text);
        _templates = new TemplateLibrary(path is null ? workspace.Catalog.Source : new OverlayCatalogSource(workspace.Catalog.Source, path, text.Text));
        Users = path is null ? [] : users.Of(path.Split('/')[1] is var name && name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : path.Split('/')[1])
            .Where(user => _templates.Load(user.File.Template, user.Variant.Release).Source.Name == path).ToArray();
        Releases = users.Releases;
    }

    /// <summary>The template as it parses.</summary>
    public LoadedTemplate Template { get; }

    /// <summary>Who uses it, release by release.</summary>
    public IReadOnlyList<TemplateUser> Users { get; }

    /// <summary>The releases that have complete data.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>What is wrong with it, each thing once; what does not hold for all users names those for which it does.</summary>
    /// <exception cref="CatalogException">A schema cannot be read.</exception>
    public IReadOnlyList<Diagnostic> Findings() => Users.Count == 0
        ? Template.Diagnostics
        : new CatalogChecker(_workspace.Schemas, _templates).CheckTemplate(Users.Select(user => (user.Variant, user.File)), Releases.Count)
            .Where(finding => finding.Source.Text == _text.Text)
            .Select(finding => finding.Variants.Count == 0 ? finding.Diagnostic : CatalogDiagnostics.OnVariants(finding.Diagnostic, finding.Variants))
            .ToArray();
}
