using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Advice.Insertions;

/// <summary>What schemas/insertions says is what the templates do; tools/update-baselines.sh writes it anew.</summary>
public sealed class InsertionIndexTests
{
    [Fact]
    public void The_index_says_what_is_derived_from_the_templates()
    {
        // From the checkout, not from the binary: what is written is part of the binary.
        var source = new DirectoryCatalogSource(Repository.Root);
        var catalog = SettingsCatalog.Open(source);
        var schemas = new SchemaLibrary(source);
        var templates = new TemplateLibrary(source);
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var rows = new SortedDictionary<string, SortedDictionary<string, Row>>(StringComparer.Ordinal);
        foreach (var variant in catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>().SelectMany(release => release.Variants.Select(name => release.Variant(name).Value)).OfType<Variant>())
        {
            foreach (var (file, template, typing) in new VariantTyper(variant, schemas.SettingsFor(variant), templates).Files())
            {
                Note(users, file.Template, variant.Release);
                foreach (var insertion in typing.Insertions)
                {
                    var extension = insertion.Setting.Split('.')[1];
                    var known = new KnownInsertion(file.Template, template.Header.Format, insertion.IsEscaped, insertion.Breaking);
                    var key = InsertionIndex.Write([(insertion.Setting, known)]);
                    rows.TryAdd(extension, new(StringComparer.Ordinal));
                    rows[extension].TryAdd(key, new Row(insertion.Setting, known, []));
                    Note(rows[extension][key].Releases, variant.Release);
                }
            }
        }

        Assert.NotEmpty(rows);
        foreach (var (extension, insertions) in rows)
        {
            Baseline.Verify(Repository.PathOf(InsertionIndex.PathOf(extension)), InsertionIndex.Write(insertions.Values.Select(row => (row.Setting, Dated(row, users[row.Insertion.Template])))));
        }

        Assert.Equal(rows.Keys, Directory.EnumerateFiles(Repository.PathOf("schemas/insertions")).Select(path => Path.GetFileNameWithoutExtension(path) ?? path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, null, "1.26.1", true)]
    [InlineData("1.26.1", null, "1.50.0", true)]
    [InlineData("1.50.0", null, "1.26.1", false)]
    [InlineData(null, "1.26.1", "1.26.0", true)]
    [InlineData(null, "1.26.1", "1.26.1", false)]
    [InlineData(null, "1.26.1", "1.50.0", false)]
    public void An_insertion_holds_in_the_releases_it_names(string? since, string? until, string release, bool holds) =>
        Assert.Equal(holds, new KnownInsertion("t", FileFormats.Text, IsEscaped: true, []) { Releases = new(since, until) }.Releases.Contains(release));

    private static KnownInsertion Dated(Row row, List<string> withTemplate)
    {
        var (first, last) = (withTemplate.IndexOf(row.Releases[0]), withTemplate.IndexOf(row.Releases[^1]));
        Assert.Equal(row.Releases, withTemplate[first..(last + 1)]);
        return row.Insertion with { Releases = new(first == 0 ? null : row.Releases[0], last == withTemplate.Count - 1 ? null : withTemplate[last + 1]) };
    }

    private static void Note(Dictionary<string, List<string>> releases, string template, string release)
    {
        releases.TryAdd(template, []);
        Note(releases[template], release);
    }

    // Releases come in their order.
    private static void Note(List<string> releases, string release)
    {
        if (releases is [] || releases[^1] != release)
        {
            releases.Add(release);
        }
    }

    private sealed record Row(string Setting, KnownInsertion Insertion, List<string> Releases);
}
