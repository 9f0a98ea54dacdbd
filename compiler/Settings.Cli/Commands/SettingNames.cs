using Settings.Compiler.Schemas;

namespace Settings.Cli.Commands;

/// <summary>Lists the settings of a schema; a free key is written as an asterisk.</summary>
internal static class SettingNames
{
    /// <summary>The paths of all settings that hold a value, in ordinal order.</summary>
    public static IEnumerable<string> Of(SettingsSchema schema) => schema.Leaves().Select(leaf => leaf.Path).Order(StringComparer.Ordinal);
}
