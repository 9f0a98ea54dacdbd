using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Guesses which keys were meant by those that a table does not have. What depends on the table alone is worked out once: a large document may have little else.</summary>
internal sealed class KeySuggestions
{
    private readonly SettingPath _path;
    private readonly SettingsSchema _schema;
    private readonly string[] _missing;
    private readonly string[] _written;
    private readonly Dictionary<string, string> _bySpelling;

    // The words of the names that are missing.
    private readonly string[][] _words;

    /// <summary>Those of one table of a document.</summary>
    /// <param name="shape">What the table may have.</param>
    /// <param name="written">What it has.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="schema">All settings.</param>
    public KeySuggestions(TableNode shape, DocumentTable written, SettingPath path, SettingsSchema schema)
    {
        _path = path;
        _schema = schema;
        var names = shape.Properties.Select(property => property.Name).ToArray();
        MayBeSecret = shape.Properties.Any(property => property.Notes.IsSecret);
        _missing = Array.FindAll(names, name => written[name] is null);
        _written = Array.FindAll(names, name => written[name] is not null);
        _words = Array.ConvertAll(_missing, name => name.Split('-'));
        _bySpelling = new Dictionary<string, string>(names.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            _bySpelling.TryAdd(name, name);
        }
    }

    /// <summary>Whether a key that the table has is secret.</summary>
    public bool MayBeSecret { get; }

    /// <summary>A key that the table has, best one that is not written yet, or the table that has the key.</summary>
    public Suggestion? For(string key) =>
        _bySpelling.TryGetValue(key.Replace('_', '-'), out var spelling) ? new Suggestion(spelling, null)
        : HomeOf(key) is { } home ? new Suggestion(null, home)
        : (NearestName.Of(key, _missing) ?? LongFormOf(key) ?? WordOf(key) ?? NearestName.Of(key, _written)) is { } near ? new Suggestion(near, null)
        : null;

    /// <summary>For a key that must be one of a few.</summary>
    public static Suggestion? For(string key, SchemaNode keys) =>
        keys is EnumNode choice && NearestName.Of(key, choice.Values) is { } near ? new Suggestion(near, null) : null;

    // A name of one word says little by itself: its table must be above or below the one where it was written.
    private string? HomeOf(string key)
    {
        var homes = _schema.TablesWith(key).Distinct().Where(table => !table.Equals(_path)).ToArray();
        return homes.Length is 0 or > 2 ? null
            : key.Contains('-', StringComparison.Ordinal) || Array.TrueForAll(homes, home => home.IsAbove(_path) || _path.IsAbove(home)) ? string.Join<SettingPath>(" or ", homes)
            : null;
    }

    // The only name whose words the key's words shorten, one by one: cluster-certificate for cluster-ca.
    private string? LongFormOf(string key)
    {
        var words = key.Split('-', '_');
        return Only(longer => longer.Length == words.Length && AreShortFor(words, longer));
    }

    // The only name that has the key as one of its words: node-labels for labels.
    private string? WordOf(string key) => Only(words => words.Contains(key, StringComparer.OrdinalIgnoreCase));

    private string? Only(Predicate<string[]> holds) =>
        Array.FindIndex(_words, holds) is >= 0 and var at && Array.FindIndex(_words, at + 1, holds) < 0 ? _missing[at] : null;

    private static bool AreShortFor(string[] words, string[] longer)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsShortFor(words[i], longer[i]))
            {
                return false;
            }
        }

        return true;
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
}
