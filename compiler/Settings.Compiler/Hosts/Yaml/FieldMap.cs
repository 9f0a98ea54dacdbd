using Settings.Compiler.Binding;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>The fields of a map that a controller turns into settings.</summary>
/// <param name="Key">The key of the map.</param>
/// <param name="Fields">The setting that a field becomes, by its path, with dots between names.</param>
/// <param name="Others">Known fields of which nothing is said.</param>
/// <param name="Unquoted">Fields that are written in a way that is not TOML.</param>
internal sealed record FieldMap(string Key, IReadOnlyList<(string Field, string Setting)> Fields, IReadOnlyList<string> Others, IReadOnlyList<string> Unquoted)
{
    /// <summary>The table with a table for each item; null for a map that is no list.</summary>
    public string? ItemsIn { get; init; }

    /// <summary>The field with the name of an item.</summary>
    public string? Name { get; init; }

    /// <summary>What every item has beside its fields.</summary>
    public DocumentTable? Always { get; init; }

    /// <summary>The setting of an item that is put together from two fields; null for none.</summary>
    public (string Setting, string First, string Second)? Join { get; init; }

    /// <summary>The kinds of manifests that have the map; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What a manifest must say for the map to become settings; null for nothing.</summary>
    public FieldCondition? Condition { get; init; }

    /// <summary>The field of the map that must be true for it to become settings; null for none.</summary>
    public string? Switch { get; init; }

    /// <summary>Fields that are known and become nothing, and why.</summary>
    public IReadOnlyList<(string Field, string Why)> Ignored { get; init; } = [];

    /// <summary>Fields whose text is written in Base64.</summary>
    public IReadOnlyList<string> Encoded { get; init; } = [];

    /// <summary>Fields of whose keys a list is made.</summary>
    public IReadOnlyList<FieldKeys> Keys { get; init; } = [];

    /// <summary>Settings that are written beside those of a field.</summary>
    public IReadOnlyList<(string Field, string Setting, DocumentValue Value)> Adds { get; init; } = [];

    /// <summary>The setting that a field becomes; null for none.</summary>
    public string? SettingOf(string field)
    {
        foreach (var (known, setting) in Fields)
        {
            if (known == field)
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>The names that are known in a place.</summary>
    /// <param name="place">The path of the place with a dot behind it; empty for the map itself.</param>
    public IEnumerable<string> NamesIn(string place) => Fields.Select(known => known.Field).Concat(Others).Concat(Keys.Select(known => known.Field)).Concat(Ignored.Select(known => known.Field))
        .Concat(Join is var (_, first, second) ? [first, second] : (string[])[])
        .Concat(Switch is null ? (string[])[] : [Switch])
        .Concat(Name is null ? (string[])[] : [Name])
        .Where(field => field.StartsWith(place, StringComparison.Ordinal))
        .Select(field => field[place.Length..].Split('.')[0])
        .Distinct(StringComparer.Ordinal);
}
