using System.Text;
using System.Text.Json;
using Settings.Compiler.Sources;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>A catalog that has only the steps of a manifest of an update repository.</summary>
internal sealed class ManifestSource(JsonElement steps) : ICatalogSource
{
    public string Name => "the manifest";

    public ReadOnlyMemory<byte>? Read(string path)
    {
        var text = new StringBuilder("[steps]\n");
        foreach (var step in steps.EnumerateObject())
        {
            // Blanks are kept: the same step with and without them is the same step.
            text.Append('"').Append(step.Name.Trim('(', ')').Replace(",", " ->", StringComparison.Ordinal)).Append("\" = ").Append(step.Value.GetRawText()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public IReadOnlyList<string> List(string folder) => [];
}
