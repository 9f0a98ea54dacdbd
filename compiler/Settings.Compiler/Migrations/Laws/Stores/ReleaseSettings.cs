using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Migrations.Laws.Stores;

/// <summary>What a datastore of one release can hold of settings.</summary>
/// <param name="release">The release.</param>
/// <param name="schema">A schema with the types of the release.</param>
/// <param name="all">The settings of all releases.</param>
internal sealed class ReleaseSettings(string release, SettingsSchema schema, IReadOnlyList<StoredSetting> all)
{
    private readonly ILookup<string, StoredSetting> _byExtension = all.ToLookup(setting => setting.Path.Length > 1 ? setting.Path[1] : string.Empty, StringComparer.Ordinal);
    private readonly Dictionary<string, (bool IsAnywhere, StoredSetting? Setting)> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<(StoredSetting, DocumentValue), bool> _accepted = [];

    /// <summary>The release.</summary>
    public string Release { get; } = release;

    /// <summary>Its settings.</summary>
    public IReadOnlyList<StoredSetting> Known { get; } = [.. all.Where(setting => setting.IsIn(release))];

    /// <summary>Whether the release knows a setting; null when no release does, so that nobody can say.</summary>
    public bool? Knows(string key) => Look(key) is var (isAnywhere, setting) && isAnywhere ? setting is not null : null;

    /// <summary>The setting of a key; null when the release has none.</summary>
    public StoredSetting? Find(string key) => Look(key).Setting;

    /// <summary>Whether a value is one that the release takes; so is every value of what no release knows.</summary>
    public bool Accepts(string key, DocumentValue value) => Look(key) switch
    {
        (_, { } setting) => Accepts(setting, value),
        (var isAnywhere, _) => !isAnywhere,
    };

    /// <summary>A value as the model stores it; null when the setting does not take it.</summary>
    public DocumentValue? Normalise(SchemaSlot slot, DocumentValue value) =>
        SettingsChecker.CheckValue(value, slot, schema) is var (diagnostics, normalised) && diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error) ? normalised : null;

    private bool Accepts(StoredSetting setting, DocumentValue value)
    {
        if (!_accepted.TryGetValue((setting, value), out var isAccepted))
        {
            isAccepted = Normalise(setting.Slot, value) is not null;
            _accepted.Add((setting, value), isAccepted);
        }

        return isAccepted;
    }

    private (bool IsAnywhere, StoredSetting? Setting) Look(string key)
    {
        if (!_found.TryGetValue(key, out var found))
        {
            ImmutableArray<string> segments = DatastoreKey.TryParse(key, out var parsed, out _) ? parsed.Segments : [];
            StoredSetting[] fitting = [.. segments.Length > 1 ? _byExtension[segments[1]].Where(setting => segments[0] == setting.Path[0] && setting.Fits(segments)) : []];
            found = (fitting.Length > 0, Array.Find(fitting, setting => setting.IsIn(Release)));
            _found.Add(key, found);
        }

        return found;
    }
}
