using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws.Stores;

/// <summary>All that the operations of one direction mention.</summary>
internal sealed class NamedPlaces
{
    private readonly NamedPlace[] _places;
    private readonly NamedPlace[] _guarded;
    private readonly HashSet<(StorePlace, string)> _expected;

    /// <summary>Reads operations.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="variant">The variant that conditions are asked for.</param>
    public NamedPlaces(IEnumerable<MigrationOperation> operations, VariantTraits variant)
    {
        NamedPlace[] all = NamedPlace.Of(operations, variant).ToArray();
        _places = all.Where(place => !place.IsElsewhere).ToArray();
        _guarded = all.Where(place => place is { IsGuarded: true, IsRemoved: true }).ToArray();
        Expected = _places.Where(place => place.Expected is not null)
            .ToLookup(place => new StorePlace(place.Start, place.Metadata), place => place.Expected ?? throw new InvalidOperationException());
        _expected = [.. Expected.SelectMany(place => place.Select(value => (place.Key, JsonText.Write(value))))];
    }

    /// <summary>The values that operations look for, by place.</summary>
    public ILookup<StorePlace, DocumentValue> Expected { get; }

    /// <summary>The places that are spelled whole.</summary>
    public IEnumerable<StorePlace> Whole => _places.Where(place => place is { End: null, IsAll: false }).Select(place => new StorePlace(place.Start, place.Metadata));

    /// <summary>What keys begin and end with where they are not spelled whole.</summary>
    public IEnumerable<(string Start, string End)> Parts => _places.Where(place => place.End is not null).Select(place => (place.Start, place.End ?? string.Empty));

    /// <summary>Whether an operation mentions a place in order to change it.</summary>
    public bool Names(StorePlace place) => Array.Exists(_places, named => !named.IsRead && named.Names(place));

    /// <summary>Those of some places that an operation takes in; what mentions everything takes in none of them in particular.</summary>
    public IEnumerable<StorePlace> ReachedOf(PlaceIndex places) => _places.Where(place => !place.IsAll).SelectMany(named => places.BeginningWith(named.Start).Where(named.Reaches));

    /// <summary>Whether an operation takes away what is at a place, whatever it is.</summary>
    public bool Removes(StorePlace place) => Array.Exists(_places, named => named.IsRemoved && named.Reaches(place));

    /// <summary>Whether an operation that is for some variants only takes it away here.</summary>
    public bool RemovesHereOnly(StorePlace place) => Array.Exists(_guarded, named => !named.IsElsewhere && named.Names(place));

    /// <summary>Whether an operation takes it away on other variants.</summary>
    public bool RemovesElsewhere(StorePlace place) => Array.Exists(_guarded, named => named.IsElsewhere && named.Names(place));

    /// <summary>Whether an operation looks for this value at a place.</summary>
    public bool Expects(StorePlace place, DocumentValue value) => _expected.Count > 0 && Expected.Contains(place) && _expected.Contains((place, JsonText.Write(value)));
}
