using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>Translates upstream's templates for the newest release of a catalog: its variants know which settings there are.</summary>
public sealed class TemplateImporter
{
    private readonly Workspace _workspace;
    private readonly TemplateUsers _users;
    private readonly Variant[] _variants;

    /// <summary>Reads the variants of the newest release.</summary>
    /// <exception cref="CatalogException">The catalog cannot be read.</exception>
    public TemplateImporter(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        _workspace = workspace;
        _users = TemplateUsers.Of(workspace);
        Release = _users.Releases[^1].Name;
        _variants = [.. _users.Variants.Where(variant => variant.Release == Release)];
    }

    /// <summary>The newest release.</summary>
    public string Release { get; }

    /// <summary>Translates a template.</summary>
    /// <param name="name">Its name, the last part of the template-path of files.</param>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Takes the findings, each at its place in the text.</param>
    /// <returns>The template of the catalog; null when there are errors.</returns>
    /// <exception cref="CatalogException">A schema cannot be read.</exception>
    public string? Translate(string name, SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var users = _users.Of(name).Select(user => user.Variant).Where(variant => variant.Release == Release).ToArray();
        Variant[] variants = users.Length > 0 ? users : _variants;
        var template = UpstreamTemplate.Read(source, diagnostics);
        var settings = SettingShapes.Of(variants.Select(_workspace.Schemas.SettingsFor));
        var os = SettingShapes.Of(new ConstantShape(OsFacts.Of(variants[0], OsFacts.AnyArch).ToTable()));
        var former = users.Length > 0 ? _workspace.Templates.Load(name, Release).Header : null;
        var text = TemplateTranslator.Translate(template, settings, os, former, diagnostics);
        return diagnostics.HasErrors ? null : text;
    }

    /// <summary>Whether the newest template of a name already has a text.</summary>
    /// <param name="name">The template.</param>
    /// <param name="text">The text.</param>
    public bool IsKnown(string name, string text) =>
        _workspace.Templates.Names.Contains(name) && _workspace.Templates.Load(name, Release).Source.Text == text;
}
