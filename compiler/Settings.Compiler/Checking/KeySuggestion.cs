using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Guesses which key was meant.</summary>
internal static class KeySuggestion
{
    /// <summary>For a key that a table does not have: one that it has, best one that is not written yet, or the table that has the key.</summary>
    public static Suggestion? For(string key, TableNode shape, DocumentTable written, SettingPath path, SettingsSchema schema)
    {
        var names = shape.Properties.Select(property => property.Name).ToArray();
        var missing = Array.FindAll(names, name => written[name] is null);
        return names.FirstOrDefault(name => name.Equals(key.Replace('_', '-'), StringComparison.OrdinalIgnoreCase)) is { } spelling ? new Suggestion(spelling, null)
            : HomeOf(key, path, schema) is { } home ? new Suggestion(null, home)
            : (NearestName.Of(key, missing) ?? LongFormOf(key, missing) ?? WordOf(key, missing) ?? NearestName.Of(key, names)) is { } near ? new Suggestion(near, null)
            : null;
    }

    /// <summary>For a key that must be one of a few.</summary>
    public static Suggestion? For(string key, SchemaNode keys) =>
        keys is EnumNode choice && NearestName.Of(key, choice.Values) is { } near ? new Suggestion(near, null) : null;

    // A name of one word says little by itself: its table must be above or below the one where it was written.
    private static string? HomeOf(string key, SettingPath path, SettingsSchema schema)
    {
        var homes = schema.TablesWith(key).Distinct().Where(table => !table.Equals(path)).ToArray();
        return homes.Length is 0 or > 2 ? null
            : key.Contains('-', StringComparison.Ordinal) || Array.TrueForAll(homes, home => home.IsAbove(path) || path.IsAbove(home)) ? string.Join<SettingPath>(" or ", homes)
            : null;
    }

    // The only name whose words the key's words shorten, one by one: cluster-certificate for cluster-ca.
    private static string? LongFormOf(string key, string[] names)
    {
        var words = key.Split('-', '_');
        return Only(names.Where(name => name.Split('-') is var longer && longer.Length == words.Length && words.Zip(longer).All(pair => IsShortFor(pair.First, pair.Second))));
    }

    // The first letter, and the others somewhere behind it in the same order.
    private static bool IsShortFor(string word, string name)
    {
        if (word.Length == 0 || word[0] != name[0])
        {
            return false;
        }

        var at = 0;
        foreach (var c in word)
        {
            at = name.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The only name that has the key as one of its words: node-labels for labels.
    private static string? WordOf(string key, string[] names) => Only(names.Where(name => name.Split('-').Contains(key, StringComparer.OrdinalIgnoreCase)));

    private static string? Only(IEnumerable<string> names) => names.Take(2).ToArray() is [var only] ? only : null;
}
