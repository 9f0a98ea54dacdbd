using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws.Stores;

/// <summary>What stores are made of beside what schemas say: names that people give, texts, and what images write by themselves.</summary>
internal sealed class StoreVocabulary
{
    private const int LongestText = 60;
    private const int MostNames = 6;

    // One of each shape that settings are known to want; what a setting does not accept is not used for it.
    private static readonly string[] Shapes =
    [
        "a", "", "1", "a-b", "a.b", "a.b/c", "5%", "1Mi", "1s", "1h", "v1.2.3", "1.2.3", "10.0.0.1", "fd00::1", "10.0.0.0/16", "https://a.example/", "http://a.example:3128", "a.example",
        "YQ==", "a:NoSchedule", "abcdef.0123456789abcdef", "0-1", "debug", "5m0s",
    ];

    private readonly Dictionary<StoredSetting, IReadOnlyList<string>> _keys = [];
    private readonly Dictionary<ReleaseSettings, PlaceIndex> _places = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<SettingPath> _named;

    /// <summary>Gathers the vocabulary of a history.</summary>
    public StoreVocabulary(MigrationHistory history)
    {
        var places = history.Migrations
            .SelectMany(entry => NamedPlace.Of(entry.Migration.Forward.Concat(entry.Migration.Backward), VariantTraits.Of(string.Empty)))
            .Where(place => place is { End: null, IsAll: false }).Select(place => place.Start);
        var defaults = history.Defaults.SelectMany(release => release.Values).ToArray();
        _named = places.Concat(defaults.Select(place => place.Key.Key)).Distinct(StringComparer.Ordinal).Select(name => DatastoreKey.TryParse(name, out var key, out _) ? key.ToPath() : null).OfType<SettingPath>().ToImmutableArray();
        Written = [.. defaults.DistinctBy(place => place.Key).Select(place => (place.Key, place.First()))];
        Values = new ValueMaker([.. Shapes.Concat(Written.Where(entry => entry.Place.Metadata is null && entry.Place.Key.StartsWith("settings.", StringComparison.Ordinal)).SelectMany(entry => TextsOf(entry.Value)).Where(text => text.Length <= LongestText)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Values by what must hold for them.</summary>
    public ValueMaker Values { get; }

    /// <summary>What images write by themselves: settings, services, configuration files and metadata, with a value of each.</summary>
    public ImmutableArray<(StorePlace Place, DocumentValue Value)> Written { get; }

    /// <summary>Keys of a setting: where people give names, those that migrations and defaults know, and some of their own, with dots and hyphens.</summary>
    public IReadOnlyList<string> KeysOf(StoredSetting setting, ReleaseSettings settings)
    {
        if (!_keys.TryGetValue(setting, out var keys))
        {
            keys = setting.Names.IsEmpty ? [setting.Pattern] : Keys(setting, settings);
            _keys.Add(setting, keys);
        }

        return keys;
    }

    /// <summary>All places of a release: the keys of its settings, and what images write.</summary>
    public PlaceIndex PlacesOf(ReleaseSettings settings)
    {
        if (!_places.TryGetValue(settings, out var places))
        {
            places = new PlaceIndex(settings.Known.SelectMany(setting => KeysOf(setting, settings)).Select(key => new StorePlace(key)).Concat(Written.Select(entry => entry.Place)));
            _places.Add(settings, places);
        }

        return places;
    }

    private List<string> Keys(StoredSetting setting, ReleaseSettings settings)
    {
        var known = _named.Where(setting.Fits).Select(key => key.ToString()).Take(MostNames).ToList();
        string[][] names = setting.Names.Select(slot => Names(slot, settings)).ToArray();
        for (var i = 0; names.All(list => list.Length > 0) && i < names.Max(list => list.Length); i++)
        {
            known.Add(setting.Path.Filled([.. names.Select(list => new SettingPath(list[i % list.Length]))]).ToString());
        }

        return [.. known.Distinct(StringComparer.Ordinal)];
    }

    private string[] Names(SchemaSlot? slot, ReleaseSettings settings) =>
    [
        .. (slot is null ? ["a", "a-b", "a.b"] : Values.Of(slot, settings).OfType<DocumentString>().Select(text => text.Value))
            .Where(name => name.Length > 0 && name.All(character => character == '.' || DatastoreKeyRules.IsSegmentCharacter(character))).Take(MostNames),
    ];

    private static IEnumerable<string> TextsOf(DocumentValue value) => value switch
    {
        DocumentString text => [text.Value],
        DocumentArray list => list.Items.SelectMany(TextsOf),
        _ => [],
    };
}
