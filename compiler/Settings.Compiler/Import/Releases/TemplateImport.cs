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
        var uses = variants.SelectMany(variant => variant.Defaults.ConfigurationFiles.DistinctBy(file => file.InstalledTemplate).Select(file => UseOf(variant, file, constantsOf[variant.Name]))).OfType<TemplateUse>();
        foreach (var name in uses.GroupBy(use => use.Template.Name, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            var unknown = name.Where(use => !use.IsKnown).ToArray();
            var isWhole = unknown.Length == name.Count();
            var texts = unknown.GroupBy(use => use.Template).OrderBy(package => package.Key.Package, StringComparer.Ordinal)
                .Select(package => (Template: package.Key, Users: package.Select(use => use.Variant).ToArray(), Text: Translate(importer, package.Key, [.. package.Select(use => use.Variant)])))
                .Where(package => package.Text is not null).GroupBy(package => package.Text ?? string.Empty, StringComparer.Ordinal).ToArray();
            foreach (var text in texts)
            {
                var own = isWhole && texts.Length == 1 || Applying(name.Key) == text.Key ? name.Key : $"{name.Key}.{text.First().Template.Package}";
                if (Applying(own) != text.Key)
                {
                    target.Put(Folder + own, Extension, text.Key);
                }

                foreach (var (template, users, _) in text)
                {
                    target.Facts.Set((template.Name, template.Package), target.Release, kit.DigestOf(template), target.Others);
                    Array.ForEach(users, variant => Assign(templates[variant.Name], name.Key, own));
                }
            }
        }

        NoteUnused(workspace, variants);
        return templates;
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
    private TemplateUse? UseOf(Variant variant, ConfigurationFile file, IReadOnlyList<string> constants)
    {
        var packages = kit.Templates[file.InstalledTemplate].ToArray();
        var own = packages is [var only] ? only : packages.FirstOrDefault(template => variant.Packages.Contains(template.Package, StringComparer.Ordinal));
        if (own is null)
        {
            target.Note(packages.Length == 0
                ? $"no package of \"{kit.Checkout.Name}\" installs the template '{file.InstalledTemplate}'; the one of the catalog is used."
                : $"which package has the template '{file.InstalledTemplate}' of {variant.Name} is not known: name one of {string.Join(", ", packages.Select(template => $"'{template.Package}'"))} in 'packages' of the variant.");
            return null;
        }

        var isKnown = Applying(file.Template) is not null && (packages.Length == 1 || constants.Contains(own.Package, StringComparer.Ordinal))
            && target.Facts.DigestOf(own.Name, own.Package, target.Release) == kit.DigestOf(own);
        return new TemplateUse(variant, own, isKnown);
    }

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
