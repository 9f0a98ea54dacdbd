using System.Text.Json;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>What a real migration made of a store.</summary>
internal sealed class MigrationFixture(JsonElement json)
{
    /// <summary>Its name.</summary>
    public string Id => Text("id");

    /// <summary>The migration; empty where a helper of migrations was tested by itself, or a release that is newer than all migrations.</summary>
    public string Migration => Text("migration");

    /// <summary>The helper that was tested by itself; empty when a whole migration was.</summary>
    public string Helper => Text("helper");

    /// <summary>The arguments of the helper.</summary>
    public JsonElement Arguments => json.GetProperty("args");

    /// <summary>The variant that the migration was built for.</summary>
    public string Variant => Text("variant");

    /// <summary>Which way it ran.</summary>
    public MigrationDirection Direction => Text("direction") == "forward" ? MigrationDirection.Forward : MigrationDirection.Backward;

    /// <summary>The image.</summary>
    public OsFacts Os
    {
        get
        {
            var image = OsFacts.Of(string.Empty, string.Empty, string.Empty, new EmbeddedCatalogSource());
            return !json.TryGetProperty("os", out var os) ? image : OsFacts.Of(Text(os, "variant_id"), Text(os, "version_id"), Text(os, "arch"), new EmbeddedCatalogSource()) with
            {
                BuildId = Text(os, "build_id"),
                PrettyName = Text(os, "pretty_name"),
            };
        }
    }

    /// <summary>The store before.</summary>
    public FlatStore Input => FlatStoreJson.Read(json.GetProperty("input"));

    /// <summary>The store afterwards; null where the migration failed.</summary>
    public FlatStore? Expected => json.GetProperty("expected") is var expected && expected.TryGetProperty("error", out _) ? null : FlatStoreJson.Read(expected);

    /// <summary>Whether the facts of the image are part of the store afterwards; they were filtered out of most.</summary>
    public bool HasOsFacts => Expected?.Live.ContainsKey("os.arch") == true;

    /// <summary>All fixtures.</summary>
    public static IReadOnlyList<MigrationFixture> ReadAll() =>
        [.. File.ReadLines(ConformanceData.PathOf("migrations/fixtures.jsonl")).Select(line => new MigrationFixture(JsonDocument.Parse(line).RootElement.Clone()))];

    private string Text(string name) => Text(json, name);

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;
}
