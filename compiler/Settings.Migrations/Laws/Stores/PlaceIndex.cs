using Settings.Compiler.Datastore;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Places in the order of their keys, so those with one beginning are found at once.</summary>
/// <param name="places">The places.</param>
internal sealed class PlaceIndex(IEnumerable<StorePlace> places)
{
    private readonly StorePlace[] _places = places.Distinct().Order(StorePlace.Order).ToArray();

    /// <summary>The places whose keys begin with a text.</summary>
    public IEnumerable<StorePlace> BeginningWith(string start)
    {
        var at = Array.BinarySearch(_places, new StorePlace(start), StorePlace.Order);
        for (at = at < 0 ? ~at : at; at < _places.Length && _places[at].Key.StartsWith(start, StringComparison.Ordinal); at++)
        {
            yield return _places[at];
        }
    }
}
