using System.Text;
using System.Text.Json.Nodes;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Verification.Trees;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What verify --against knows about the files of nodes: which can contain secrets, and where order does not count.</summary>
public sealed class ComparedTreeTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    private static readonly TemplateLibrary Templates = new(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants => NodeCases.VariantsWithEverything;

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_file_that_shows_a_secret_is_known_to_be_able_to(string release, string variant)
    {
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var schema = new SchemaLibrary(new EmbeddedCatalogSource()).SettingsFor(image);
        var secrets = new RenderedSecrets(image, schema, Templates, SecretPolicy.Of(schema));
        var count = 0;
        foreach (var file in OwnNodes.Of(NodeCases.Of(release, variant, "everything")).Render())
        {
            if (file.Outcome is RenderedFile rendered && MaskedFile.Of(rendered, SecretPolicy.Of(schema)) != rendered.Text)
            {
                Assert.True(secrets.CanBeIn(file.File), file.File.Path);
                count++;
            }
        }

        Assert.True(count >= 2, $"Only {count} files show secrets.");
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Files_whose_order_is_left_to_chance_are_those_of_the_manifest_and_compare_clean_in_another(string release, string variant)
    {
        var one = NodeCases.Of(release, variant, "everything");
        var image = OwnNodes.Of(one).Variant.Variant;
        var schema = new SchemaLibrary(new EmbeddedCatalogSource()).SettingsFor(image);
        foreach (var (expected, file) in one.Files.Zip(OwnNodes.Of(one).Render()).Where(pair => pair.First.IsUnordered))
        {
            // Of fewer than two such members there is no order.
            var bytes = Encoding.UTF8.GetBytes(file.Outcome is RenderedFile rendered ? rendered.Text : string.Empty);
            var member = Assert.Single(Templates.Load(file.File.Template, release).Header.Unordered);
            Assert.Null(Compare(bytes, Reversed(bytes, member)));
            Assert.NotNull(Compare(bytes, Reversed(bytes, Other(member))));

            TreeDifference? Compare(byte[] before, byte[] actual)
            {
                var content = new TreeFile(file.File, [], new RenderedFile(Encoding.UTF8.GetString(before), []));
                var comparer = new TreeComparer([new NodePath(expected.Path, file.File, null, [])], [content], Templates, release, new RenderedSecrets(image, schema, Templates, SecretPolicy.Of(schema)));
                return comparer.Compare(new NodeTree([new NodeTreeEntry(expected.Path, NodeTreeEntryKind.File, 0) { Read = () => actual }])).SingleOrDefault();
            }
        }
    }

    // Another member of such a file whose order does count.
    private static string Other(string member) => member == "default-ulimits" ? "default-capabilities" : "process.capabilities.bounding";

    private static byte[] Reversed(byte[] json, string member)
    {
        var root = JsonNode.Parse(json) ?? throw new InvalidOperationException("The file is empty.");
        var names = member.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node[name] ?? throw new InvalidOperationException($"There is no {name}."));
        var value = parent[names[^1]] ?? throw new InvalidOperationException($"There is no {member}.");
        parent[names[^1]] = value is JsonObject table
            ? new JsonObject(table.Reverse().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
            : new JsonArray([.. value.AsArray().Reverse().Select(item => item?.DeepClone())]);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
