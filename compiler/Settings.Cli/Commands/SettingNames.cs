using Settings.Compiler.Schemas;

namespace Settings.Cli.Commands;

/// <summary>Lists the settings of a schema; a free key is written as an asterisk.</summary>
internal static class SettingNames
{
    /// <summary>The paths of all settings that hold a value, in ordinal order.</summary>
    public static IEnumerable<string> Of(SettingsSchema schema) => Below("settings", schema.Root).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string path, SchemaNode node)
    {
        if (node is not TableNode table)
        {
            return [path];
        }

        var members = table.Properties.SelectMany(p => Below($"{path}.{p.Name}", p.Node));
        return table.Rest is { } rest ? members.Concat(Below($"{path}.*", rest.Node)) : members;
    }
}
