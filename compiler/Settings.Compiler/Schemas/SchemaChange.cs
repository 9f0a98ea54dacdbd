namespace Settings.Compiler.Schemas;

/// <summary>A setting that two variants do not have alike.</summary>
/// <param name="Setting">The setting; a star stands for a free key.</param>
/// <param name="Before">What its values are in the first; null when it has no such setting.</param>
/// <param name="After">What its values are in the second; null when it has no such setting.</param>
public sealed record SchemaChange(string Setting, string? Before, string? After)
{
    /// <summary>Compares what two variants can be set to.</summary>
    public static IEnumerable<SchemaChange> Between(SettingsSchema before, SettingsSchema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = Settings(before);
        var now = Settings(after);
        return old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(setting => new SchemaChange(setting, old.GetValueOrDefault(setting), now.GetValueOrDefault(setting)))
            .Where(change => change.Before != change.After);
    }

    private static Dictionary<string, string> Settings(SettingsSchema schema)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, node) in schema.Leaves())
        {
            settings[path.ToString()] = node.Notes.ModeledType ?? node.Expects;
        }

        return settings;
    }
}
