using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Browser;

/// <summary>What a page could ask of the compiler, to see that it runs in a browser's virtual machine.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    private static readonly EmbeddedCatalogSource Catalog = new();
    private static readonly Workspace Workspace = new(Catalog);

    private static void Main()
    {
        // The page calls the exports.
    }

    /// <summary>The codes of the findings about a document, separated by spaces.</summary>
    [JSExport]
    internal static string Lint(string text, string variant) =>
        string.Join(' ', Workspace.Analyze(new SourceText("node.toml", text), new TargetRequest(variant, null)).Findings.Select(finding => finding.Code));

    /// <summary>How many places of a document a schema of the catalog refuses: the engine of JSON Schema runs, too.</summary>
    [JSExport]
    internal static int Refused(string schema, string json) => new SchemaValidator(Catalog).Validate(schema, JsonElement.Parse(json)).Count;
}
