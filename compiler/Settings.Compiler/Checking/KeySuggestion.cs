using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Guesses which key was meant.</summary>
internal static class KeySuggestion
{
    /// <summary>For a key that a table does not have: another spelling of one that it has, or the table that has it.</summary>
    public static Suggestion? For(string key, TableNode shape, SettingPath path, SettingsSchema schema)
    {
        var names = shape.Properties.Select(p => p.Name).ToArray();
        if (names.FirstOrDefault(name => name.Equals(key.Replace('_', '-'), StringComparison.OrdinalIgnoreCase)) is { } spelling)
        {
            return new Suggestion(spelling, null);
        }

        var home = schema.TablesWith(key).Distinct().Where(table => !table.Equals(path)).ToArray();
        return home.Length is > 0 and <= 2 ? new Suggestion(null, string.Join<SettingPath>(" or ", home))
            : (NearestName.Of(key, names) ?? WordOf(key, names)) is { } near ? new Suggestion(near, null)
            : null;
    }

    /// <summary>For a key that must be one of a few.</summary>
    public static Suggestion? For(string key, SchemaNode keys) =>
        keys is EnumNode choice && NearestName.Of(key, choice.Values) is { } near ? new Suggestion(near, null) : null;

    // The only name that has the key as one of its words: node-labels for labels.
    private static string? WordOf(string key, string[] names)
    {
        var having = names.Where(name => name.Split('-').Contains(key, StringComparer.OrdinalIgnoreCase)).Take(2).ToArray();
        return having.Length == 1 ? having[0] : null;
    }
}
