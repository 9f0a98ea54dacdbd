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

    /// <summary>The migration; empty where a helper of migrations was tested by itself.</summary>
    public string Migration => Text("migration");

    /// <summary>The helper that was tested by itself; empty when a whole migration was.</summary>
    public string Helper => Text("helper");

    /// <summary>The arguments of the helper.</summary>
    public JsonElement Arguments => json.GetProperty("args");

    /// <summary>The variant that the migration was built for.</summary>
    public string Variant => Text("variant");

    /// <summary>Which way it ran.</summary>
    public MigrationDirection Direction => Text("direction") == "forward" ? MigrationDirection.Forward : MigrationDirection.Backward;

    /// <summary>The image that all migrations ran on.</summary>
    public static OsFacts Os => OsFacts.Of("aws-k8s-1.31", "1.26.1", "x86_64", new EmbeddedCatalogSource()) with
    {
        BuildId = "943d9a41",
        PrettyName = "Bottlerocket OS 1.26.1 (aws-k8s-1.31)",
    };

    /// <summary>The store before.</summary>
    public FlatStore Input => FlatStoreJson.Read(json.GetProperty("input"));

    /// <summary>The store afterwards; null where the migration failed.</summary>
    public FlatStore? Expected => !json.TryGetProperty("expected", out var expected) ? null : expected.ValueKind == JsonValueKind.String ? Input : FlatStoreJson.Read(expected);

    /// <summary>Whether the facts of the image are part of the store afterwards; they were filtered out of most.</summary>
    public bool HasOsFacts => Expected?.Live.ContainsKey("os.arch") == true;

    /// <summary>All fixtures.</summary>
    public static IReadOnlyList<MigrationFixture> ReadAll() =>
        [.. ConformanceData.LinesOf("migrations/fixtures.jsonl").Select(line => new MigrationFixture(line))];

    private string Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
}
