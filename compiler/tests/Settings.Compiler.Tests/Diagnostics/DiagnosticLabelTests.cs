using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Diagnostics;

public sealed class DiagnosticLabelTests
{
    private static readonly SourceText First = new("schemas/defaults/a.toml", "# a\n[settings]\nx = 1\n");

    [Fact]
    public void A_label_in_another_text_is_told_with_its_file_and_line()
    {
        var source = new SourceText("schemas/defaults/b.toml", "settings.x = 'one'");
        var finding = CatalogDiagnostics.ConflictingLayers(new TextSpan(9, 1), "settings.x", "a string", "an integer", new SourcePlace(First, new TextSpan(15, 1)));
        var text = new DiagnosticText(source, []).Write(finding);
        Assert.Contains("1 | settings.x = 'one'\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  ::: schemas/defaults/a.toml:3:1 an integer here\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_is_found_in_the_layer_that_writes_it()
    {
        var catalog = SettingsCatalog.Open(new EmbeddedCatalogSource());
        var variants = catalog.NewestRelease.Variants;
        Assert.NotEmpty(variants);
        foreach (var defaults in variants.Take(5).Select(name => catalog.NewestRelease.Variant(name).Value?.Defaults).OfType<MergedDefaults>())
        {
            foreach (var path in DatastoreFlattener.FlattenSettings(defaults.Settings).Select(pair => pair.Key.ToPath()))
            {
                var origin = defaults.OriginOf(path);
                Assert.NotNull(origin);
                Assert.StartsWith("schemas/defaults/", origin.Source.Name, StringComparison.Ordinal);
                Assert.Equal(path.Name, origin.Source.Slice(origin.Span).Trim("\"'").ToString());
            }
        }
    }
}
