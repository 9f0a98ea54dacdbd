using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// Makes stores of the release that a way begins with, out of what schemas and migrations say. Most of what is in them the
/// migrations mention, or is beside it; some of it is what they look for.
/// </summary>
internal sealed class StoreMaker
{
    private const int MostFocused = 8;
    private const int Others = 3;
    private static readonly DocumentValue[] Anything = [Text("a"), new DocumentArray([Text("a")], default), new DocumentArray([], default), new DocumentBoolean(value: true, default)];

    private readonly StoreVocabulary _vocabulary;
    private readonly StoreSubject _subject;
    private readonly MigrationDirection _direction;
    private readonly ReleaseSettings _settings;
    private readonly ImmutableArray<StorePlace> _focused;

    /// <summary>Makes stores for migrations.</summary>
    public StoreMaker(StoreVocabulary vocabulary, StoreSubject subject, MigrationDirection direction)
    {
        (_vocabulary, _subject, _direction, _settings) = (vocabulary, subject, direction, subject.SettingsOf(direction));
        _focused = Focused().Where(Holds).Distinct().ToImmutableArray();
    }

    /// <summary>Whether there is anything that the way could change.</summary>
    public bool HasFocus => !_focused.IsEmpty;

    /// <summary>A store; the same seed makes the same.</summary>
    public FlatStore Make(int seed)
    {
        var random = new Random(seed);
        var store = FlatStore.Empty;
        foreach (var place in HasFocus ? random.GetItems(_focused.AsSpan(), Math.Min(_focused.Length, MostFocused)) : [])
        {
            store = With(store, place, random);
        }

        for (var i = 0; i < Others && _settings.Known.Count > 0; i++)
        {
            var keys = _vocabulary.KeysOf(_settings.Known[random.Next(_settings.Known.Count)], _settings);
            store = keys.Count > 0 ? WithHeld(store, new StorePlace(keys[random.Next(keys.Count)]), random) : store;
        }

        // What is weak gives way to what images write; migrations of later releases ask for it.
        if (store.Live.Count > 0 && new StorePlace(store.Live.Keys.ElementAt(random.Next(store.Live.Count)), StrengthRules.Metadata) is var strength && Holds(strength))
        {
            store = store.With(strength, StrengthRules.ToValue(random.Next(2) == 0 ? SettingStrength.Weak : SettingStrength.Strong));
        }

        for (var i = 0; i < Others && _vocabulary.Written.Length > 0; i++)
        {
            var (place, value) = _vocabulary.Written[random.Next(_vocabulary.Written.Length)];
            store = Holds(place) && (place.Metadata is not null || _settings.Accepts(place.Key, value)) ? Put(store, place, value) : store;
        }

        foreach (var key in _subject.MissingIn(store))
        {
            store = WithHeld(store, new StorePlace(key), random);
        }

        store = _subject.WithoutUnsoundGenerators(_direction, WithoutTables(store));
        return random.Next(2) == 0 ? _subject.Generate(store) : store;
    }

    private IEnumerable<StorePlace> Focused()
    {
        var named = _subject.Forward.Whole.Concat(_subject.Backward.Whole);
        var parts = _subject.Forward.Parts.Concat(_subject.Backward.Parts)
            .SelectMany(part => (string[])[part.Start.TrimEnd('.'), $"{part.Start.TrimEnd('.')}.a", $"{part.Start}a{part.End}"]).Select(key => new StorePlace(key));
        var places = _vocabulary.PlacesOf(_settings);
        return named.Concat(parts).Concat(_subject.Forward.ReachedOf(places)).Concat(_subject.Backward.ReachedOf(places)).Concat(Changed());
    }

    // What only one of the releases knows, and what both know and take different values for.
    private IEnumerable<StorePlace> Changed()
    {
        var other = _subject.SettingsOf(StoreSubject.Other(_direction));
        return from setting in _settings.Known
               where !other.Has(setting)
               from key in _vocabulary.KeysOf(setting, _settings)
               where other.Knows(key) != true || _vocabulary.Values.Of(setting.Slot, _settings).Any(value => !other.Accepts(key, value))
               select new StorePlace(key);
    }

    private bool Holds(StorePlace place) => _subject.CanHold(_direction, place);

    private FlatStore With(FlatStore store, StorePlace place, Random random)
    {
        DocumentValue[] expected = _subject.PlacesOf(_direction).Expected[place].Where(value => place.Metadata is not null || _settings.Accepts(place.Key, value)).ToArray();
        if (expected.Length > 0 && random.Next(5) > 1)
        {
            return Put(store, place, expected[random.Next(expected.Length)]);
        }

        var made = place.Metadata is null && _settings.Find(place.Key) is { } setting ? _vocabulary.Values.Of(setting.Slot, _settings) : Anything;
        return made.Count > 0 ? Put(store, place, made[random.Next(made.Count)]) : store;
    }

    private FlatStore WithHeld(FlatStore store, StorePlace place, Random random) => Holds(place) ? With(store, place, random) : store;

    // What the other release writes is not a value of this one.
    private FlatStore Put(FlatStore store, StorePlace place, DocumentValue value) => _subject.IsForeign(_direction, place, value) ? store : store.With(place, value);

    // A key has a value or keys below it: settings do, and what no schema knows is left out where it does not.
    private FlatStore WithoutTables(FlatStore store)
    {
        foreach (var unknown in store.Live.Keys.Where(key => _settings.Find(key) is null).ToArray())
        {
            if (store.Live.Keys.Any(key => IsBelow(key, unknown) || IsBelow(unknown, key)))
            {
                store = store.With(new StorePlace(unknown), null);
            }
        }

        return store;
    }

    private static bool IsBelow(string key, string table) => key.Length > table.Length && key[table.Length] == '.' && key.StartsWith(table, StringComparison.Ordinal);

    private static DocumentString Text(string text) => new(text, default);
}
