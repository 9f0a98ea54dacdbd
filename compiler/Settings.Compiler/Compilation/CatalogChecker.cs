using Settings.Compiler.Binding;
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
    /// <summary>Checks all variants of some releases.</summary>
    /// <returns>The findings, sorted by file and place.</returns>
    public IReadOnlyList<CatalogFinding> Check(params IReadOnlyList<Release> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var findings = new CatalogFindings(releases.Count);
        foreach (var (release, name) in releases.SelectMany(release => release.Variants.Select(name => (release, name))))
        {
            Variant? variant = null;
            try
            {
                variant = release.Variant(name).Value;
                if (variant is not null)
                {
                    findings.Use(variant);
                    Check(variant, findings);
                }
            }
            catch (CatalogException broken) when (!broken.IsUnreadable)
            {
                foreach (var diagnostic in broken.Diagnostics)
                {
                    findings.Add(broken.File, diagnostic, variant);
                }
            }
        }

        return findings.Sorted();
    }

    /// <summary>Checks one template for all that use it.</summary>
    /// <param name="users">The variants with the files that are rendered from it.</param>
    /// <param name="releases">How many releases the variants are of.</param>
    /// <returns>The findings, sorted by place.</returns>
    /// <exception cref="CatalogException">A schema is missing or broken.</exception>
    public IReadOnlyList<CatalogFinding> CheckTemplate(IEnumerable<(Variant Variant, ConfigurationFile File)> users, int releases)
    {
        var findings = new CatalogFindings(releases);
        foreach (var files in users.GroupBy(user => user.Variant))
        {
            CheckTemplates(files.Key, schemas.SettingsFor(files.Key), findings, files.Select(user => user.File).ToArray());
        }

        return findings.Sorted();
    }

    private void Check(Variant variant, CatalogFindings findings)
    {
        // That its sets can be read is all there is to say of the image's files.
        variant.ReadImageFiles("x86_64");
        var schema = schemas.SettingsFor(variant);
        foreach (var file in variant.Files.Concat(variant.Defaults.Origins.Values.Select(origin => origin.Source.Name).Distinct(StringComparer.Ordinal)))
        {
            findings.Use(file, variant);
        }

        foreach (var diagnostic in SettingsChecker.Check(variant.Defaults.Settings, schema).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
        {
            findings.Add(diagnostic.Setting is { } setting ? variant.Defaults.OriginOf(setting) : null, CatalogDiagnostics.DefaultRefused(diagnostic), variant);
        }

        CheckTables(variant, findings);
        CheckMetadata(variant, schema, findings);
        CheckCommands(variant, schema, findings);
        CheckTemplates(variant, schema, findings, variant.Defaults.ConfigurationFiles);
    }

    private static void CheckTables(Variant variant, CatalogFindings findings)
    {
        foreach (var (path, origin) in variant.Defaults.Origins.Where(origin => origin.Key.Parent is null && !MergedDefaults.Tables.Contains(origin.Key.Name, StringComparer.Ordinal)))
        {
            findings.Add(origin, CatalogDiagnostics.UnknownKey(default, path.Name, MergedDefaults.Tables), variant);
        }
    }

    private static void CheckMetadata(Variant variant, SettingsSchema schema, CatalogFindings findings)
    {
        foreach (var entry in variant.Defaults.Metadata)
        {
            if (entry.Key.Segments is ["settings", .. var path] && schema.Find(path) is null)
            {
                findings.Add(OriginOf(variant, entry), CatalogDiagnostics.MetadataOfNothing(entry.Key.ToString(), entry.Name), variant);
            }
        }
    }

    // What a setting generator is for, metadata says; what it and the machine's programs read, their arguments.
    private void CheckCommands(Variant variant, SettingsSchema schema, CatalogFindings findings)
    {
        foreach (var machine in variant.MachineSettings.All)
        {
            if (GeneratorPrograms.Problem(machine.Command) is { } problem)
            {
                findings.Add(PlaceOf(variant, machine), CatalogDiagnostics.DanglingProgram(machine.Setting.ToString(), machine.Command, problem), variant);
            }

            foreach (var name in ArgumentsOf(machine.Command).Prepend(machine.Setting.ToString()).Where(name => !Exists(schema, name)))
            {
                findings.Add(PlaceOf(variant, machine), CatalogDiagnostics.DanglingSetting(name, machine.Command), variant);
            }
        }

        foreach (var entry in variant.Defaults.Metadata.Where(entry => entry.Name == SettingGeneratorReader.Metadata))
        {
            foreach (var generator in variant.Defaults.Generators.Where(generator => generator.Setting == entry.Key))
            {
                if (GeneratorPrograms.Problem(generator.Command) is { } problem)
                {
                    findings.Add(OriginOf(variant, entry), CatalogDiagnostics.DanglingProgram(generator.Setting.ToString(), generator.Command, problem), variant);
                }

                foreach (var name in ArgumentsOf(generator.Command).Where(name => !Exists(schema, name)))
                {
                    findings.Add(OriginOf(variant, entry), CatalogDiagnostics.DanglingSetting(name, generator.Command), variant);
                }
            }
        }
    }

    private static bool Exists(SettingsSchema schema, string name) => DatastoreKey.TryParse(name, out var key, out _) && schema.Find(key.Segments.Skip(1)) is not null;

    private static SourcePlace? OriginOf(Variant variant, MetadataEntry entry) => variant.Defaults.OriginOf(MergedDefaults.PathOf(entry).Append(entry.Name));

    // The newest of its files that has the setting counts.
    private SourcePlace? PlaceOf(Variant variant, MachineSetting machine) => variant.Files
        .Select(path => CatalogFile.Read(schemas.Source, path))
        .SelectMany(file => file.Root[MachineSettings.Table] is DocumentTable tables
            ? tables.Entries.Select(entry => entry.Value).OfType<DocumentTable>().SelectMany(table => table.Entries).Where(entry => entry.Key == machine.Setting.ToString()).Select(entry => new SourcePlace(file.Source, entry.KeySpan))
            : [])
        .FirstOrDefault();

    private static IEnumerable<string> ArgumentsOf(string command) =>
        GeneratorPrograms.Find(command)?.Arguments.Where(word => word.StartsWith("settings.", StringComparison.Ordinal)) ?? [];

    private void CheckTemplates(Variant variant, SettingsSchema schema, CatalogFindings findings, IReadOnlyList<ConfigurationFile> files)
    {
        foreach (var configuration in files)
        {
            var template = templates.Load(configuration.Template, variant.Release);
            findings.Use(template.Source.Name, variant);
            foreach (var diagnostic in template.Diagnostics)
            {
                if (diagnostic.Rule == TemplateDiagnostics.TemplateMissing && configuration.OwnTemplate is not null)
                {
                    // The file of the variant names it, which is looked at by itself.
                    continue;
                }

                if (diagnostic.Rule == TemplateDiagnostics.TemplateMissing)
                {
                    findings.Add(variant.Defaults.OriginOf(MergedDefaults.PathOf(configuration)), diagnostic, variant);
                }
                else
                {
                    findings.Add(template.Source, diagnostic, variant);
                }
            }
        }

        foreach (var (file, template, typing) in new VariantTyper(variant, schema, templates).Files(files))
        {
            foreach (var diagnostic in typing.Diagnostics)
            {
                findings.Add(template.Source, diagnostic, variant);
            }

            foreach (var need in typing.Requirements.Where(need => need is { Exists: false, Conditions: [], IsOfEntries: false }))
            {
                findings.Add(template.Source, TemplateDiagnostics.NeedsWhatIsNotThere(file.Path, need.Setting), variant);
            }
        }
    }
}
