using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// Makes a store smaller as long as it shows the same: takes away places, gives names that people give shorter ones, takes away
/// items of lists and characters of texts, until nothing more can go.
/// </summary>
/// <param name="isShown">Whether a store shows it.</param>
internal sealed class StoreShrinker(Func<FlatStore, bool> isShown)
{
    private const string Shortest = "a";

    /// <summary>The smallest store that these steps lead to.</summary>
    public FlatStore Shrink(FlatStore store)
    {
        while (Smaller(store).FirstOrDefault(isShown) is { } smaller)
        {
            store = smaller;
        }

        return store;
    }

    private static IEnumerable<FlatStore> Smaller(FlatStore store)
    {
        StorePlace[] places = [.. store.Live.Keys.Select(key => new StorePlace(key)), .. store.Metadata.Keys];
        foreach (var place in places)
        {
            yield return store.With(place, null);
        }

        foreach (var place in places)
        {
            foreach (var name in Renamed(place))
            {
                yield return store.With(place, null).With(name, store.Find(place));
            }
        }

        foreach (var place in places)
        {
            foreach (var value in store.Find(place) is { } old ? Smaller(old) : [])
            {
                yield return store.With(place, value);
            }
        }
    }

    // Which segments are names, who asks knows: with another model's word in it, a key shows nothing.
    private static IEnumerable<StorePlace> Renamed(StorePlace place)
    {
        if (!DatastoreKey.TryParse(place.Key, out var key, out _))
        {
            yield break;
        }

        for (var i = 1; i < key.Segments.Length; i++)
        {
            if (key.Segments[i] != Shortest)
            {
                yield return place with { Key = new DatastoreKey(key.Segments.SetItem(i, Shortest)).ToString() };
            }
        }
    }

    private static IEnumerable<DocumentValue> Smaller(DocumentValue value) => value switch
    {
        DocumentArray list => Enumerable.Range(0, list.Items.Count).Select(gone => new DocumentArray([.. list.Items.Where((_, i) => i != gone)], default))
            .Concat(list.Items.SelectMany((item, at) => Smaller(item).Select(smaller => new DocumentArray([.. list.Items.Select((other, i) => i == at ? smaller : other)], default)))),
        DocumentString { Value: { Length: > 0 } text } => Shorter(text).Select(shorter => new DocumentString(shorter, default)),
        DocumentInteger { Value: var number } when number != 0 => number == 1 ? [new DocumentInteger(0, default)] : [new DocumentInteger(0, default), new DocumentInteger(1, default)],
        DocumentBoolean { Value: true } => [new DocumentBoolean(value: false, default)],
        _ => [],
    };

    // A single letter is easier to read than nothing at all.
    private static IEnumerable<string> Shorter(string text) => text.Length == 1
        ? text == Shortest ? [] : [Shortest]
        : [Shortest, text[..(text.Length / 2)], text[(text.Length / 2)..], text[..^1], text[1..]];
}
