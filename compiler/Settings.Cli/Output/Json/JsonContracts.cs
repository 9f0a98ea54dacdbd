using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>The documents that verbs print with --format json. The records are the contract: docs/json.md lists them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FindingsJson))]
[JsonSerializable(typeof(TargetJson))]
[JsonSerializable(typeof(TreeJson))]
[JsonSerializable(typeof(CompilationJson))]
[JsonSerializable(typeof(MigrationJson))]
[JsonSerializable(typeof(PlanJson))]
[JsonSerializable(typeof(DraftJson))]
[JsonSerializable(typeof(LawFindingsJson))]
[JsonSerializable(typeof(EffectiveJson))]
[JsonSerializable(typeof(FactsJson))]
[JsonSerializable(typeof(PathsJson))]
[JsonSerializable(typeof(NeedsJson))]
[JsonSerializable(typeof(DifferenceJson))]
[JsonSerializable(typeof(ReleaseDifferenceJson))]
[JsonSerializable(typeof(CatalogDifferenceJson))]
[JsonSerializable(typeof(DiagnosticJson))]
[JsonSerializable(typeof(DiagnosticsJson))]
[JsonSerializable(typeof(SettingJson))]
[JsonSerializable(typeof(NodeFileJson))]
[JsonSerializable(typeof(ReviewJson))]
[JsonSerializable(typeof(Dictionary<string, IEnumerable<string>>))]
internal sealed partial class JsonContracts : JsonSerializerContext
{
    /// <summary>The contracts as they are printed: indented, and readable beyond ASCII, as no web page holds them.</summary>
    public static JsonContracts Printed { get; } = Create(isIndented: true);

    /// <summary>The same contracts for output that has a document in each line.</summary>
    public static JsonContracts CreateOfLines() => Create(isIndented: false);

    private static JsonContracts Create(bool isIndented) => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = isIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
