using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Says of what stands beside the settings table that the node does not look at it, and where it probably belongs.</summary>
internal static class OutsideSettings
{
    private const string SettingsKey = "settings";

    /// <summary>The findings about what stands beside the settings.</summary>
    /// <param name="entries">What stands there.</param>
    /// <param name="schemas">What settings there are, for each group of variants.</param>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<DocumentEntry> entries, IEnumerable<SettingsSchema> schemas)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var all = schemas.ToArray();
        DocumentEntry[] keys = [.. entries.Where(entry => entry.Value is not DocumentTable)];
        return keys.Length > 0 && Continued([.. keys.Select(entry => entry.Key)], all) is { } table
            ? entries.Where(entry => entry.Value is DocumentTable).Select(entry => Report(entry, all[0])).Prepend(HoleDiagnostics.SeemsToContinue(keys[0].KeySpan, [.. keys.Select(entry => entry.Key)], table))
            : entries.Select(entry => Report(entry, all[0]));
    }

    // The one table that has all of the keys.
    private static SettingPath? Continued(string[] keys, SettingsSchema[] schemas)
    {
        var tables = schemas.SelectMany(schema => schema.Root.Properties).Where(property => property.Node is TableNode shape && Array.TrueForAll(keys, key => shape.TryGetProperty(key, out _)))
            .Select(property => property.Name).Distinct(StringComparer.Ordinal).ToArray();
        return tables is [var only] ? SettingPath.Settings.Append(only) : null;
    }

    private static Diagnostic Report(DocumentEntry entry, SettingsSchema schema) =>
        IsSettings(entry.Key) ? UserDataDiagnostics.MisspeltSettings(entry.KeySpan, entry.Key)
        : entry.Value is DocumentTable && Extension(entry.Key, schema) is { } extension ? Misplaced(entry, SettingPath.Settings.Append(extension))
        : UserDataDiagnostics.IgnoredTable(entry.KeySpan, entry.Key);

    // A table whose only content is another table was probably named with it.
    private static Diagnostic Misplaced(DocumentEntry entry, SettingPath extension)
    {
        var table = extension;
        for (var value = entry.Value; value is DocumentTable { Entries: [{ Value: DocumentTable only } below] }; value = only)
        {
            table = table.Append(below.Key);
        }

        return UserDataDiagnostics.MisplacedExtension(entry.KeySpan, entry.Key, extension, table);
    }

    private static bool IsSettings(string key) =>
        key is "setting" or "config" or "configuration" || NearestName.Of(key, [SettingsKey]) is not null;

    private static string? Extension(string key, SettingsSchema schema) =>
        NearestName.Of(key, schema.Root.Properties.Select(property => property.Name));
}
