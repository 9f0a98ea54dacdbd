using Settings.Compiler.Versions;

namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// The settings of all releases of a history, of which most are known by since and until of settings only. Types that change from
/// release to release are those of the release; between two such changes one schema serves.
/// </summary>
/// <param name="history">The history.</param>
internal sealed class ReleaseSchemas(MigrationHistory history)
{
    // The first version of a type stands for all before it.
    private readonly string[] _changes = [.. history.Schemas.TypeNames.SelectMany(name => history.Schemas.VersionsOfType(name).Skip(1)).Distinct(StringComparer.Ordinal).Order(ReleaseVersion.Order)];
    private readonly string[] _extensions = [.. history.Variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal)];
    private readonly Dictionary<string, StoredSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Release, string Extensions), ReleaseSettings> _releases = [];

    /// <summary>The settings of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="extensions">The extensions that a variant has; null for all there are.</param>
    public ReleaseSettings Of(string release, IReadOnlyList<string>? extensions)
    {
        var key = (release, extensions is null ? string.Empty : string.Join(' ', extensions));
        if (!_releases.TryGetValue(key, out var settings))
        {
            settings = new ReleaseSettings(release, SchemaOf(release), extensions);
            _releases.Add(key, settings);
        }

        return settings;
    }

    private StoredSchema SchemaOf(string release)
    {
        // The last release before the next change has all settings of those before it.
        var next = Array.Find(_changes, change => ReleaseVersion.Order.Compare(change, release) > 0 && ReleaseVersion.Order.Compare(change, history.Schema.Release) <= 0);
        var last = next is null ? history.Schema.Release : history.Releases.Releases.LastOrDefault(other => ReleaseVersion.Order.Compare(other, next) < 0) ?? release;
        if (!_schemas.TryGetValue(last, out var found))
        {
            var schema = history.Schemas.SettingsFor(_extensions, last);
            found = new StoredSchema(schema, StoredSettings.Of(schema, history));
            _schemas.Add(last, found);
        }

        return found;
    }
}
