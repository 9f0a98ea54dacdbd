using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the settings of other releases are known by name only, and those of which other releases allow more values have a schema.</summary>
internal static class OtherSettingsAudit
{
    private const string File = "schemas/other-settings.toml";
    private const string MoreValues = "more-values";

    /// <summary>The findings about the file; none when the catalog does not have it.</summary>
    /// <param name="files">The files in JSON and TOML, by path.</param>
    /// <param name="settings">The settings that have a schema.</param>
    public static IEnumerable<CatalogFinding> Check(IReadOnlyDictionary<string, AuditedFile> files, CatalogSettings settings)
    {
        if (!files.TryGetValue(File, out var others))
        {
            yield break;
        }

        foreach (var entry in others.Value.EnumerateObject())
        {
            var place = others.PlaceOf($"/{SchemaPlace.Escape(entry.Name)}", true);
            var path = SettingPath.Parse(entry.Name);
            var isWider = entry.Value.TryGetProperty(MoreValues, out var more) && more.ValueKind == JsonValueKind.True;
            if (isWider && settings.Problem(path) is { } problem)
            {
                yield return new CatalogFinding(others.Source, CatalogFileDiagnostics.UnknownWiderSetting(place, problem), []);
            }
            else if (!isWider && settings.IsKnownToAll(path))
            {
                yield return new CatalogFinding(others.Source, CatalogFileDiagnostics.KnownSetting(place, entry.Name, $"schemas/models/{path.Extension}.json"), []);
            }
        }
    }
}
