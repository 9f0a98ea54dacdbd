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

    /// <summary>The finding for one entry.</summary>
    public static Diagnostic Report(DocumentEntry entry, SettingsSchema schema) =>
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
