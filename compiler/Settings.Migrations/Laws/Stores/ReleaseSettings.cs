using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Migrations.Laws.Stores;

/// <summary>What a datastore of one release can hold of settings.</summary>
/// <param name="release">The release.</param>
/// <param name="schema">The schema that holds for it.</param>
/// <param name="extensions">The extensions that a variant has; null for all there are.</param>
internal sealed class ReleaseSettings(string release, StoredSchema schema, IReadOnlyList<string>? extensions)
{
    private readonly HashSet<StoredSetting> _known = [.. KnownOf(schema, release, extensions)];

    /// <summary>The release.</summary>
    public string Release { get; } = release;

    /// <summary>The schema that holds for it.</summary>
    public StoredSchema Schema { get; } = schema;

    /// <summary>Its settings.</summary>
    public IReadOnlyList<StoredSetting> Known { get; } = [.. KnownOf(schema, release, extensions)];

    /// <summary>Whether it has exactly this setting, of the same type.</summary>
    public bool Has(StoredSetting setting) => _known.Contains(setting);

    /// <summary>Whether the release knows a setting; null when no release does, or this one has no data about it, so it cannot be said.</summary>
    public bool? Knows(string key) => Find(key) is { } setting
        ? setting.IsTold(Release) ? true : null
        : Schema.Fitting(key).IsEmpty ? null : false;

    /// <summary>The setting of a key; null when the release has none.</summary>
    public StoredSetting? Find(string key)
    {
        foreach (var (setting, hasItsNames) in Schema.Fitting(key))
        {
            if (hasItsNames && _known.Contains(setting))
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>Whether a value is one that the release accepts; so is every value of what no release knows.</summary>
    public bool Accepts(string key, DocumentValue value) => Find(key) is { } setting ? Schema.Accepts(setting, value) : Schema.Fitting(key).IsEmpty;

    /// <summary>A value as the model stores it; null when its place does not accept it.</summary>
    public DocumentValue? Normalise(SchemaSlot slot, DocumentValue value) => Schema.Normalise(slot, value);

    private static IEnumerable<StoredSetting> KnownOf(StoredSchema schema, string release, IReadOnlyList<string>? extensions) =>
        schema.Settings.Where(setting => extensions?.Contains(setting.Extension, StringComparer.Ordinal) != false && setting.Releases.Contains(release));
}
