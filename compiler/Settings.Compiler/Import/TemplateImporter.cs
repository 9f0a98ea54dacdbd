using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>Translates upstream's templates for a release of a catalog: its variants know which settings there are.</summary>
public sealed class TemplateImporter
{
    private readonly Workspace _workspace;
    private readonly TemplateUsers _users;
    private readonly Variant[] _variants;

    /// <summary>Reads the variants of a release.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="release">The release; null for the newest.</param>
    /// <exception cref="CatalogException">The catalog cannot be read.</exception>
    public TemplateImporter(Workspace workspace, string? release = null)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        _workspace = workspace;
        _users = TemplateUsers.Of(workspace);
        Release = release ?? _users.Releases[^1].Name;
        _variants = [.. _users.Variants.Where(variant => variant.Release == Release)];
    }

    /// <summary>The release.</summary>
    public string Release { get; }

    /// <summary>Translates a template for all variants that render one of its name, or for all of the release when none does.</summary>
    /// <param name="name">Its name, the last part of the template-path of files.</param>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Takes the findings, each at its place in the text.</param>
    /// <returns>The template of the catalog; null when there are errors.</returns>
    /// <exception cref="CatalogException">A schema cannot be read.</exception>
    public string? Translate(string name, SourceText source, DiagnosticBag diagnostics)
    {
        var users = _users.Of(name).Select(user => user.Variant).Where(variant => variant.Release == Release).ToArray();
        return Translate(name, source, users.Length > 0 ? users : _variants, diagnostics);
    }

    /// <summary>Translates a template for some variants.</summary>
    /// <param name="name">The name of the template that it replaces, if there is one.</param>
    /// <param name="source">Its text.</param>
    /// <param name="variants">The variants; at least one.</param>
    /// <param name="diagnostics">Takes the findings, each at its place in the text.</param>
    /// <returns>The template of the catalog; null when there are errors.</returns>
    /// <exception cref="CatalogException">A schema cannot be read.</exception>
    public string? Translate(string name, SourceText source, IReadOnlyList<Variant> variants, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var template = UpstreamTemplate.Read(source, diagnostics);
        var settings = SettingShapes.Of(variants.Select(_workspace.Schemas.SettingsFor));
        var os = SettingShapes.Of(new ConstantShape(OsFacts.Of(variants[0], OsFacts.AnyArch).ToTable()));
        var former = _workspace.Templates.Names.Contains(name) ? _workspace.Templates.Load(name, Release).Header : null;
        var text = TemplateTranslator.Translate(template, settings, os, former, diagnostics);
        return diagnostics.HasErrors ? null : text;
    }
}
