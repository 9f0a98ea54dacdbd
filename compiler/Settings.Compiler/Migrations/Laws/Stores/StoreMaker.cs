using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Migrations.Laws.Stores;

/// <summary>
/// Makes stores of the release that a way begins with, out of what schemas and migrations say. Most of what is in them the
/// migrations speak of, or stands beside it; some of it is what they look for.
/// </summary>
internal sealed class StoreMaker
{
    private const int MostFocused = 12;
    private const int Others = 4;
    private static readonly DocumentValue[] Anything = [Text("a"), new DocumentArray([Text("a")], default), new DocumentArray([], default), new DocumentBoolean(value: true, default)];

    private readonly StoreVocabulary _vocabulary;
    private readonly StoreSubject _subject;
    private readonly MigrationDirection _direction;
    private readonly ReleaseSettings _settings;
    private readonly ImmutableArray<StorePlace> _focused;
    private readonly ImmutableArray<(StorePlace Place, DocumentValue Value)> _written;

    /// <summary>Makes stores for migrations.</summary>
    public StoreMaker(StoreVocabulary vocabulary, StoreSubject subject, MigrationDirection direction)
    {
        (_vocabulary, _subject, _direction, _settings) = (vocabulary, subject, direction, subject.SettingsOf(direction));
        _written = [.. vocabulary.Written.Where(entry => Holds(entry.Place))];
        _focused = [.. Focused().Where(Holds).Distinct()];
    }

    /// <summary>A store; the same seed makes the same.</summary>
    public FlatStore Make(int seed)
    {
        var random = new Random(seed);
        var store = FlatStore.Empty;
        foreach (var place in _focused.IsEmpty ? [] : random.GetItems(_focused.AsSpan(), Math.Min(_focused.Length, MostFocused)))
        {
            store = With(store, place, random);
        }

        for (var i = 0; i < Others && _settings.Known.Count > 0; i++)
        {
            var keys = _vocabulary.KeysOf(_settings.Known[random.Next(_settings.Known.Count)], _settings);
            store = keys.Count > 0 ? With(store, new StorePlace(keys[random.Next(keys.Count)]), random) : store;
        }

        for (var i = 0; i < Others && _written.Length > 0; i++)
        {
            var (place, value) = _written[random.Next(_written.Length)];
            store = _settings.Accepts(place.Key, value) || place.Metadata is not null ? Put(store, place, value) : store;
        }

        foreach (var key in _subject.MissingIn(store))
        {
            store = With(store, new StorePlace(key), random);
        }

        store = random.Next(2) == 0 ? _subject.Generate(store) : store;
        return _subject.Conforms(_direction, store) ? store : FlatStore.Empty;
    }

    private IEnumerable<StorePlace> Focused()
    {
        var named = _subject.Forward.Whole.Concat(_subject.Backward.Whole);
        var parts = _subject.Forward.Parts.Concat(_subject.Backward.Parts)
            .SelectMany(part => (string[])[part.Start.TrimEnd('.'), $"{part.Start.TrimEnd('.')}.a", $"{part.Start}a{part.End}"]).Select(key => new StorePlace(key));
        var known = _settings.Known.SelectMany(setting => _vocabulary.KeysOf(setting, _settings)).Select(key => new StorePlace(key))
            .Concat(_written.Select(entry => entry.Place)).Where(place => _subject.Forward.Reaches(place) || _subject.Backward.Reaches(place));
        return named.Concat(parts).Concat(known).Concat(Changed());
    }

    // What only one of the releases knows, or both in different kinds.
    private IEnumerable<StorePlace> Changed() =>
        _settings.Known.Where(setting => !_subject.SettingsOf(StoreSubject.Other(_direction)).Known.Contains(setting))
            .SelectMany(setting => _vocabulary.KeysOf(setting, _settings)).Select(key => new StorePlace(key));

    private bool Holds(StorePlace place) => _subject.CanHold(_direction, place);

    private FlatStore With(FlatStore store, StorePlace place, Random random)
    {
        DocumentValue[] expected = [.. _subject.PlacesOf(_direction).Expected[place].Where(value => place.Metadata is not null || _settings.Accepts(place.Key, value))];
        if (expected.Length > 0 && random.Next(5) > 1)
        {
            return Put(store, place, expected[random.Next(expected.Length)]);
        }

        var made = place.Metadata is null && _settings.Find(place.Key) is { } setting ? _vocabulary.Values.Of(setting.Slot, _settings) : Anything;
        return made.Count > 0 ? Put(store, place, made[random.Next(made.Count)]) : store;
    }

    // A key has a value or keys below it. What the other release writes is no value of this one.
    private FlatStore Put(FlatStore store, StorePlace place, DocumentValue value) =>
        _subject.IsForeign(_direction, place, value)
        || (place.Metadata is null && store.Live.Keys.Any(key => key != place.Key && (key.StartsWith(place.Key + ".", StringComparison.Ordinal) || place.Key.StartsWith(key + ".", StringComparison.Ordinal))))
            ? store
            : store.With(place, value);

    private static DocumentString Text(string text) => new(text, default);
}
