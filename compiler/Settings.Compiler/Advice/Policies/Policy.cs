using System.Globalization;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Advice.Policies;

/// <summary>
/// An organisation's own JSON Schema (2020-12) over user data, for what its nodes shall and shall not have. It is about a document as
/// it is written, with the table settings in it, as the schemas that the program writes are. Safe from any number of threads.
/// </summary>
public sealed class Policy
{
    private const int Deepest = 256;

    // What is missing or too few may be in lines that are not known.
    private static readonly HashSet<string> AboutWhatIsMissing = new(StringComparer.Ordinal) { "required", "dependentRequired", "minProperties", "minItems", "contains", "minContains" };

    private readonly SchemaValidator _schemas;
    private readonly string _path;

    /// <summary>Reads a policy.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="folder">The folder that it is in, with the schemas that it refers to.</param>
    /// <param name="path">Its path in the folder.</param>
    /// <exception cref="InvalidSchemaException">It is missing, or no JSON Schema.</exception>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    public Policy(string name, ICatalogSource folder, string path)
    {
        (Name, _path, _schemas) = (name, path, new SchemaValidator(folder));
        _schemas.Load(path);
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>What it refuses, in the order of the document.</summary>
    /// <param name="settings">The table settings of a document.</param>
    /// <param name="holes">What in the document is known only later; null when all of it is known.</param>
    /// <param name="hasGaps">Whether some of its lines are not known.</param>
    public IEnumerable<Diagnostic> Check(DocumentTable settings, Holes? holes, bool hasGaps)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var root = new DocumentTable(settings.Span);
        root.Set(SettingPath.Settings.Name, settings.Span, settings);
        using var json = JsonDocument.Parse(JsonText.Write(root), new JsonDocumentOptions { MaxDepth = Deepest });
        foreach (var failure in _schemas.Validate(_path, json.RootElement, hidesValues: true))
        {
            var keyword = failure.SchemaLocation[(failure.SchemaLocation.LastIndexOf('/') + 1)..];
            var (setting, value) = Find(root, failure.Location);
            if (!(hasGaps && AboutWhatIsMissing.Contains(keyword)) && !(value is not null && holes?.IsIn(JsonText.Write(value)) == true))
            {
                yield return PolicyDiagnostics.Violation(ValuePlace.Of(root, failure.Location, failure.IsName), Name, failure.Allowed is ['m', 'u', 's', 't', ' ', ..] ? $"it {failure.Allowed}" : failure.Text, DescriptionOf(failure.SchemaLocation), setting);
            }
        }
    }

    private static (SettingPath Setting, DocumentValue? Value) Find(DocumentTable root, string pointer)
    {
        var (path, value) = (SettingPath.Settings, (DocumentValue?)root[SettingPath.Settings.Name]);
        foreach (var name in SchemaPlace.StepsOf(pointer).Skip(1))
        {
            if (value is DocumentArray list && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count)
            {
                (path, value) = (path.Item(index), list.Items[index]);
            }
            else
            {
                (path, value) = (path.Append(name), (value as DocumentTable)?[name]);
            }
        }

        return (path, value);
    }

    // The schema around the keyword that refuses, or one around that, may say why in its own words.
    private string? DescriptionOf(string schemaLocation)
    {
        var hash = schemaLocation.IndexOf('#', StringComparison.Ordinal);
        var schema = _schemas.Document(schemaLocation[..hash]);
        string? description = null;
        foreach (var step in SchemaPlace.StepsOf(schemaLocation[(hash + 1)..]))
        {
            description = TextOf(schema) ?? description;
            schema = schema.ValueKind switch
            {
                JsonValueKind.Object when schema.TryGetProperty(step, out var member) => member,
                JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < schema.GetArrayLength() => schema[index],
                _ => default,
            };
        }

        return TextOf(schema) ?? description;

        static string? TextOf(JsonElement schema) =>
            schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }
}
