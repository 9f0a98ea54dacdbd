using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Catalog;

/// <summary>
/// Reads setting generators from metadata: a command, or a table of a command with its strength and depth.
/// Upstream: core-kit sources/models/src/generator.rs (Deserialize for RawSettingsGenerator).
/// </summary>
internal static class SettingGeneratorReader
{
    /// <summary>The metadata that contains generators.</summary>
    public const string Metadata = "setting-generator";

    private const string Weak = "weak";

    /// <summary>Reads a generator; null, with findings, when it is not a valid one.</summary>
    /// <param name="entry">The metadata.</param>
    /// <param name="diagnostics">The findings.</param>
    public static SettingGenerator? Read(MetadataEntry entry, DiagnosticBag diagnostics)
    {
        var path = $"metadata.{entry.Key}.{Metadata}";
        return entry.Value switch
        {
            DocumentString command => new SettingGenerator(entry.Key, command.Value),
            DocumentTable table => Read(entry.Key, path, table, diagnostics),
            _ => Refuse(CatalogDiagnostics.WrongKind(default, path, entry.Value.KindName, "a command, or a table with one"), diagnostics),
        };
    }

    private static SettingGenerator? Read(DatastoreKey setting, string path, DocumentTable table, DiagnosticBag diagnostics)
    {
        if (table.Entries.Select(entry => entry.Key).FirstOrDefault(key => key is not ("command" or "strength" or "depth")) is { } unknown)
        {
            return Refuse(CatalogDiagnostics.UnknownKey(default, $"{path}.{unknown}", ["command", "strength", "depth"]), diagnostics);
        }

        if (table["command"] is not DocumentString command)
        {
            return Refuse(CatalogDiagnostics.MissingKey(default, $"{path}.command", "a string"), diagnostics);
        }

        if (table["strength"] is not (null or DocumentString { Value: Weak or "strong" }))
        {
            return Refuse(CatalogDiagnostics.WrongKind(default, $"{path}.strength", "something else", "'weak' or 'strong'"), diagnostics);
        }

        var depth = table["depth"] is null ? 0 : (table["depth"] as DocumentInteger)?.Value ?? -1;
        return depth >= 0 && depth <= int.MaxValue
            ? new SettingGenerator(setting, command.Value, table["strength"] is DocumentString { Value: Weak }, (int)depth)
            : Refuse(CatalogDiagnostics.WrongKind(default, $"{path}.depth", "something else", "a whole number from 0"), diagnostics);
    }

    private static SettingGenerator? Refuse(Diagnostic diagnostic, DiagnosticBag diagnostics)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
