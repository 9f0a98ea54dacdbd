using Settings.Compiler.Datastore;

namespace Settings.Compiler.Catalog;

/// <summary>
/// A setting that a program fills in if it is unset.
/// Upstream: core-kit sources/models/src/generator.rs (RawSettingsGenerator).
/// </summary>
/// <param name="Setting">The setting; with a depth, only where its name begins and ends.</param>
/// <param name="Command">The command that prints its value.</param>
/// <param name="IsWeak">Whether the value gives way to any other, and goes with the release.</param>
/// <param name="Depth">How many free keys come before the last part of the name; 0 when the name is whole.</param>
public sealed record SettingGenerator(DatastoreKey Setting, string Command, bool IsWeak = false, int Depth = 0)
{
    /// <summary>Whether it fills in a setting, or one above it.</summary>
    public bool Fills(DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Depth == 0
            ? key.StartsWith(Setting)
            : key.Segments.Length >= Setting.Segments.Length + Depth
                && key.Segments[Setting.Segments.Length + Depth - 1] == Setting.Segments[^1]
                && key.Segments.AsSpan()[..(Setting.Segments.Length - 1)].SequenceEqual(Setting.Segments.AsSpan()[..^1]);
    }

    /// <summary>The setting that it fills in somewhere in a table, which itself may be named by a free key; null when it fills in none there.</summary>
    /// <param name="table">The table.</param>
    public DatastoreKey? SettingIn(DatastoreKey table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Depth == 0)
        {
            return Setting.StartsWith(table) && !Setting.Equals(table) ? Setting : null;
        }

        var setting = table.Append(Setting.Segments[^1]);
        return setting.Segments.Length == Setting.Segments.Length + Depth && Fills(setting) ? setting : null;
    }
}
