using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Verification.Trees;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>verify --against with the trees that the real renderer wrote.</summary>
public sealed class ComparedTreeTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    private static readonly TemplateLibrary Templates = new(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants { get; } = new(
        from release in Embedded.Releases
        from variant in Embedded.Release(release).Value?.Variants ?? []
        select (release, variant));

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_tree_of_the_real_renderer_compares_clean(string release, string variant)
    {
        foreach (var name in (string[])["minimal", "typical", "everything"])
        {
            var folder = ConformanceData.PathOf($"etc/{release}/{variant}/{name}");
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = CommandLineProgram.Run(
                ["verify", Path.Combine(folder, "user-data.toml"), "--variant", variant, "--release", release, "--against", Path.Combine(folder, "files"), "--format", "json"],
                new CommandStreams(Stream.Null, output, error, folder, UseColour: false));
            Assert.True(exit == 0, $"{name}: {error}{output}");
            using var json = JsonDocument.Parse(output.ToString());
            Assert.Empty(json.RootElement.GetProperty("differences").EnumerateArray());
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_file_that_shows_a_secret_is_known_to_be_able_to(string release, string variant)
    {
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var schema = new SchemaLibrary(new EmbeddedCatalogSource()).SettingsFor(image);
        var secrets = new RenderedSecrets(image, schema, Templates, SecretPolicy.Of(schema));
        var settings = JsonSettings.Read(ConformanceData.PathOf($"etc/{release}/{variant}/everything/settings.json"));
        var context = new RenderContext(settings, OsFacts.Of(image, "x86_64"), HostFacts.Default) { Constants = image.Constants };
        var renderer = new FileRenderer(Templates);
        var count = 0;
        foreach (var file in image.Defaults.ConfigurationFiles)
        {
            if (renderer.Render(file.Template, context) is RenderedFile rendered && MaskedFile.Of(rendered, SecretPolicy.Of(schema)) != rendered.Text)
            {
                Assert.True(secrets.CanBeIn(file), file.Path);
                count++;
            }
        }

        Assert.True(count >= 2, $"Only {count} files show secrets.");
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Files_whose_order_is_left_to_chance_are_those_of_the_manifest_and_compare_clean_in_another(string release, string variant)
    {
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var folder = ConformanceData.PathOf($"etc/{release}/{variant}/everything");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        var schema = new SchemaLibrary(new EmbeddedCatalogSource()).SettingsFor(image);
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            var path = file.GetProperty("path").GetString() ?? string.Empty;
            var configuration = image.Defaults.ConfigurationFiles.Single(known => known.Path == path);
            var unordered = Templates.Load(configuration.Template, release).Header.Unordered;
            if (!file.TryGetProperty("unordered", out _))
            {
                // Of fewer than two such members there is no order.
                continue;
            }

            var bytes = File.ReadAllBytes(Path.Combine(folder, "files", path.TrimStart('/')));
            var member = Assert.Single(unordered);
            Assert.Null(Compare(bytes, Reversed(bytes, member)));
            Assert.NotNull(Compare(bytes, Reversed(bytes, Other(member))));

            TreeDifference? Compare(byte[] expected, byte[] actual)
            {
                var rendered = new TreeFile(configuration, [], new RenderedFile(Encoding.UTF8.GetString(expected), []));
                var comparer = new TreeComparer([new NodePath(path, configuration, null, [])], [rendered], Templates, release, new RenderedSecrets(image, schema, Templates, SecretPolicy.Of(schema)));
                return comparer.Compare(new NodeTree([new NodeTreeEntry(path, NodeTreeEntryKind.File, 0) { Read = () => actual }])).SingleOrDefault();
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
