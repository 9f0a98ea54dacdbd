using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Generators;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation;

/// <summary>
/// Proves without a document that a release's catalog holds together: that schemas can be read, that defaults are what
/// their schemas allow, that names lead somewhere, and that templates use only settings that exist, as what they are.
/// </summary>
public sealed class CatalogChecker(SchemaLibrary schemas, TemplateLibrary templates)
{
    /// <summary>Checks all variants of a release.</summary>
    /// <returns>The findings, sorted by file and place.</returns>
    public IReadOnlyList<CatalogFinding> Check(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var findings = new CatalogFindings();
        foreach (var name in release.Variants)
        {
            try
            {
                if (release.Variant(name).Value is { } variant)
                {
                    Check(variant, findings);
                }
            }
            catch (CatalogException broken) when (!broken.IsUnreadable)
            {
                foreach (var diagnostic in broken.Diagnostics)
                {
                    findings.Add(broken.File, diagnostic, name);
                }
            }
        }

        return findings.Sorted();
    }

    private void Check(Variant variant, CatalogFindings findings)
    {
        // That its sets can be read is all there is to say of the image's files.
        variant.ReadImageFiles("x86_64");
        var schema = schemas.SettingsFor(variant);
        var file = new SourceText($"schemas/variants/{variant.Name}.toml", string.Empty);
        findings.Use(file.Name, variant.Name);
        foreach (var diagnostic in SettingsChecker.Check(variant.Defaults.Settings, schema).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
        {
            findings.Add(file, CatalogDiagnostics.FromLayer(CatalogDiagnostics.DefaultRefused(diagnostic), diagnostic.Setting is { } setting ? variant.Defaults.OriginOf(setting) : null), variant.Name);
        }

        CheckMetadata(variant, schema, file, findings);
        CheckCommands(variant, schema, file, findings);
        CheckTemplates(variant, schema, findings);
    }

    private static void CheckMetadata(Variant variant, SettingsSchema schema, SourceText file, CatalogFindings findings)
    {
        foreach (var entry in variant.Defaults.Metadata)
        {
            if (entry.Key.Segments is ["settings", .. var path] && schema.Find(path) is null)
            {
                var origin = variant.Defaults.OriginOf(MergedDefaults.PathOf(entry).Append(entry.Name));
                findings.Add(file, CatalogDiagnostics.FromLayer(CatalogDiagnostics.MetadataOfNothing(entry.Key.ToString(), entry.Name), origin), variant.Name);
            }
        }
    }

    // What a setting generator is for, metadata says; what it and the machine's programs read, their arguments.
    private static void CheckCommands(Variant variant, SettingsSchema schema, SourceText file, CatalogFindings findings)
    {
        var commands = variant.MachineSettings.All.SelectMany(machine => ArgumentsOf(machine.Command).Prepend(machine.Setting.ToString()).Select(name => (name, machine.Command)))
            .Concat(variant.Defaults.Generators.SelectMany(generator => ArgumentsOf(generator.Command).Select(name => (name, generator.Command))));
        foreach (var (name, command) in commands)
        {
            if (!DatastoreKey.TryParse(name, out var key, out _) || schema.Find(key.Segments.Skip(1)) is null)
            {
                findings.Add(file, CatalogDiagnostics.DanglingSetting(name, command), variant.Name);
            }
        }
    }

    private static IEnumerable<string> ArgumentsOf(string command) =>
        GeneratorPrograms.Find(command)?.Arguments.Where(word => word.StartsWith("settings.", StringComparison.Ordinal)) ?? [];

    private void CheckTemplates(Variant variant, SettingsSchema schema, CatalogFindings findings)
    {
        foreach (var configuration in variant.Defaults.ConfigurationFiles)
        {
            var template = templates.Load(configuration.Template, variant.Release);
            findings.Use(template.Source.Name, variant.Name);
            foreach (var diagnostic in template.Diagnostics)
            {
                findings.Add(template.Source, diagnostic, variant.Name);
            }
        }

        foreach (var (file, template, typing) in new VariantTyper(variant, schema, templates).Files())
        {
            foreach (var diagnostic in typing.Diagnostics)
            {
                findings.Add(template.Source, diagnostic, variant.Name);
            }

            foreach (var need in typing.Requirements.Where(need => need is { Exists: false, Conditions: [], IsOfEntries: false }))
            {
                findings.Add(template.Source, TemplateDiagnostics.NeedsWhatIsNotThere(file.Path, need.Setting), variant.Name);
            }
        }
    }
}
