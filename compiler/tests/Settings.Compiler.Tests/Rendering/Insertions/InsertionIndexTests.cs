using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Insertions;
using Settings.Compiler.Schemas;
using Xunit;

namespace Settings.Compiler.Tests.Rendering.Insertions;

/// <summary>What schemas/insertions says is what the templates do; tools/update-baselines.sh writes it anew.</summary>
public sealed class InsertionIndexTests
{
    [Fact]
    public void The_index_says_what_is_derived_from_the_templates()
    {
        // From the checkout, not from the binary: what is written is part of the binary.
        var source = new DirectoryCatalogSource(Repository.Root);
        var release = SettingsCatalog.Open(source).NewestRelease;
        var schemas = new SchemaLibrary(source);
        var templates = new TemplateLibrary(source);
        var rows = new SortedDictionary<string, SortedDictionary<string, (string Setting, KnownInsertion Insertion)>>(StringComparer.Ordinal);
        foreach (var variant in release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>())
        {
            foreach (var (file, template, typing) in new VariantTyper(variant, schemas.SettingsFor(variant), templates).Files())
            {
                foreach (var insertion in typing.Insertions)
                {
                    var extension = insertion.Setting.Split('.')[1];
                    rows.TryAdd(extension, new(StringComparer.Ordinal));
                    var known = new KnownInsertion(file.Template, template.Header.Format, insertion.IsEscaped, insertion.Breaking);
                    rows[extension][InsertionIndex.Write([(insertion.Setting, known)])] = (insertion.Setting, known);
                }
            }
        }

        Assert.NotEmpty(rows);
        foreach (var (extension, insertions) in rows)
        {
            Baseline.Verify(Repository.PathOf(InsertionIndex.PathOf(extension)), InsertionIndex.Write(insertions.Values));
        }

        Assert.Equal(rows.Keys, Directory.EnumerateFiles(Repository.PathOf("schemas/insertions")).Select(path => Path.GetFileNameWithoutExtension(path) ?? path).Order(StringComparer.Ordinal));
    }
}
