using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Parts that are read through the model one by one and laid over each other are what the model reads in the whole datastore.</summary>
public sealed class OverlayLawTests
{
    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SettingsCatalog Catalog = SettingsCatalog.Open(Source);

    [Theory]
    [MemberData(nameof(GeneratedDocumentTests.Families), MemberType = typeof(GeneratedDocumentTests))]
    public void The_settings_of_a_node_are_what_the_model_reads_in_its_datastore(string release, string name)
    {
        var variant = Catalog.Release(release).Value?.Variant(name).Value ?? throw new InvalidOperationException(name);
        var model = new VariantModel(variant, new SchemaLibrary(Source).SettingsFor(variant));
        var os = OsFacts.Of(variant, "x86_64");
        Gen.Int.Sample(
            seed =>
            {
                var userData = model.Settings.Read(new DocumentMaker(seed, mistakes: 0).Make(model.Settings.Schema)).Normalised;
                var node = new NodeCompiler(model).Compile(userData, os, HostFacts.Default);
                var read = model.Settings.Read(node.Datastore.SettingsWith(DatastoreTransaction.Launch)).Normalised;
                Assert.Equal(PairsOf(SettingsTree.Ordered(read)), PairsOf(node.Settings));
                Assert.Equal(InOrder(node.Settings), node.Datastore.Live.Where(key => key.Segments[0] == "settings").Select(pair => pair.Key.ToString()));
            },
            iter: 30);
    }

    private static IEnumerable<string> PairsOf(DocumentTable settings) => DatastoreFlattener.FlattenSettings(settings).Select(pair => $"{pair.Key} = {pair.Json}");

    // The keys as a template that visits all tables meets them.
    private static IEnumerable<string> InOrder(DocumentTable settings, DatastoreKey? table = null) => settings.Entries.SelectMany(entry =>
    {
        var key = (table ?? DatastoreKey.Settings).Append(entry.Key);
        return entry.Value is DocumentTable inner ? InOrder(inner, key) : [key.ToString()];
    });
}
