using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// Imports templates: those whose text the catalog does not stand for yet. Packages may install different templates under one name; then
/// each variant gets that of its package.
/// </summary>
/// <param name="target">What is imported, and where to.</param>
/// <param name="kit">Where the templates are.</param>
internal sealed class TemplateImport(ImportTarget target, CoreKit kit)
{
    private const string Folder = "templates/";
    private const string Extension = ".scriban";

    /// <summary>What was found in templates that had to be translated.</summary>
    public List<ImportedTemplate> Translated { get; } = [];

    /// <summary>Translates what is not known.</summary>
    /// <param name="constantsOf">For each variant the packages that its constants are made for; what it has beside these the catalog does not stand for.</param>
    /// <param name="variants">The variants of the release.</param>
    /// <returns>For each variant the templates of its own.</returns>
    public IReadOnlyDictionary<string, SortedDictionary<string, string>> Import(IReadOnlyDictionary<string, IReadOnlyList<string>> constantsOf, IReadOnlyList<Variant> variants)
    {
        var workspace = new Workspace(target.Catalog);
        var importer = new TemplateImporter(workspace, target.Release);
        var templates = variants.ToDictionary(variant => variant.Name, variant => VariantDescription.Sorted(variant.Templates), StringComparer.Ordinal);
        TemplateUse[] uses = [.. variants.SelectMany(variant => variant.Defaults.ConfigurationFiles.DistinctBy(file => file.InstalledTemplate).Select(file => UseOf(variant, file, constantsOf[variant.Name])))];
        foreach (var name in uses.GroupBy(use => use.Name, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            Import(importer, name.Key, [.. name], templates);
        }

        NoteLeft(uses);
        NoteUnused(workspace, variants);
        return templates;
    }

    private void Import(TemplateImporter importer, string name, IReadOnlyList<TemplateUse> uses, Dictionary<string, SortedDictionary<string, string>> templates)
    {
        TranslatedTemplate[] translated =
        [
            .. uses.SelectMany(use => use is { IsKnown: false, Template: { } template } ? [(Template: template, use.Variant)] : Array.Empty<(CoreKitTemplate Template, Variant Variant)>())
                .GroupBy(use => use.Template, use => use.Variant)
                .OrderBy(users => users.Key.Package, StringComparer.Ordinal)
                .Select(users => new TranslatedTemplate(users.Key, [.. users], Translate(importer, users.Key, [.. users]))),
        ];
        var texts = translated.Where(template => template.Text is not null).GroupBy(template => template.Text ?? string.Empty, StringComparer.Ordinal).ToArray();

        // What all variants have needs no name of its own.
        var isWhole = texts.Length == 1 && translated.All(template => template.Text is not null) && uses.All(use => use is { IsKnown: false, Template: not null });
        foreach (var text in texts)
        {
            var own = isWhole || Applying(name) == text.Key ? name : $"{name}.{text.First().Template.Package}";
            if (Applying(own) != text.Key)
            {
                target.Put(Folder + own, Extension, text.Key);
            }

            foreach (var (template, users, _) in text)
            {
                target.Facts.Set((template.Name, template.Package), target.Release, kit.DigestOf(template), target.Others);
                foreach (var user in users)
                {
                    Assign(templates[user.Name], name, own);
                }
            }
        }
    }

    private static void Assign(SortedDictionary<string, string> templates, string name, string own)
    {
        templates.Remove(name);
        if (own != name)
        {
            templates[name] = own;
        }
    }

    // The one of several packages that the image has; what no package installs is left to the catalog.
    private TemplateUse UseOf(Variant variant, ConfigurationFile file, IReadOnlyList<string> constants)
    {
        var packages = kit.Templates[file.InstalledTemplate].ToArray();
        var own = packages is [var only] ? only : packages.FirstOrDefault(template => variant.Packages.Contains(template.Package, StringComparer.Ordinal));
        var isKnown = own is not null && Applying(file.Template) is not null && (packages.Length == 1 || constants.Contains(own.Package, StringComparer.Ordinal))
            && target.Facts.DigestOf(own.Name, own.Package, target.Release) == kit.DigestOf(own);
        return new TemplateUse(variant, file.InstalledTemplate, own, isKnown);
    }

    // Of these the catalog keeps what it has.
    private void NoteLeft(IEnumerable<TemplateUse> uses)
    {
        var left = uses.Where(use => use.Template is null).GroupBy(use => use.Name, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal).ToLookup(name => kit.Templates.Contains(name.Key));
        if (left[false].Any())
        {
            target.Note($"no package of \"{kit.Checkout.Name}\" installs {Quoted(left[false].Select(name => name.Key))}: these templates stay what they are.");
        }

        foreach (var name in left[true])
        {
            target.Note($"which of {Quoted(kit.Templates[name.Key].Select(template => template.Package))} installs '{name.Key}' is not known for {string.Join(", ", name.Select(use => use.Variant.Name))}: name the package in 'packages' of these variants.");
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private string? Translate(TemplateImporter importer, CoreKitTemplate template, IReadOnlyList<Variant> users)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode($"{kit.Checkout.Name}/{template.Path}", (kit.Checkout.Bytes(template.Path) ?? default).Span, findings);
        var text = importer.Translate(template.Name, source, users, findings);
        Translated.Add(new ImportedTemplate(source, text is not null, DiagnosticOrder.Sorted(findings)));
        return text;
    }

    private void NoteUnused(Workspace workspace, IReadOnlyList<Variant> variants)
    {
        var used = variants.SelectMany(variant => variant.Defaults.ConfigurationFiles).Select(file => file.InstalledTemplate).Concat(workspace.Templates.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var unused in kit.Templates.Where(template => !used.Contains(template.Key)))
        {
            target.Note($"the template '{unused.Key}' of '{unused.First().Package}' is left out: no configuration file of {target.Release} is made from it.");
        }
    }

    private string? Applying(string name) =>
        VersionedFiles.Find(target.Catalog, Folder + name, Extension, target.Release) is var (_, bytes) ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null;
}
