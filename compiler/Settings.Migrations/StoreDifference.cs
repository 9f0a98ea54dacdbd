using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations;

/// <summary>One place at which two stores differ.</summary>
/// <param name="Place">The key or metadata.</param>
/// <param name="Before">Its value in the first store; null when it has none.</param>
/// <param name="Behind">Its value in the second store; null when it has none.</param>
public sealed record StoreDifference(StorePlace Place, DocumentValue? Before, DocumentValue? Behind)
{
    private const string OsFacts = "os.";

    /// <summary>
    /// Where the live values and the metadata of two stores differ, in order. What migrations write down about the image is
    /// left out: it is the image's, not the user's.
    /// </summary>
    public static IEnumerable<StoreDifference> Between(FlatStore before, FlatStore behind)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(behind);
        var values = Between(before.Live, behind.Live).Where(entry => !entry.Place.StartsWith(OsFacts, StringComparison.Ordinal))
            .Select(entry => new StoreDifference(new StorePlace(entry.Place), entry.Before, entry.Behind));
        var metadata = Between(before.Metadata, behind.Metadata).Select(entry => new StoreDifference(entry.Place, entry.Before, entry.Behind));
        return values.Concat(metadata).OrderBy(difference => difference.Place, StorePlace.Order);
    }

    private static IEnumerable<(TPlace Place, DocumentValue? Before, DocumentValue? Behind)> Between<TPlace>(
        ImmutableSortedDictionary<TPlace, DocumentValue> before, ImmutableSortedDictionary<TPlace, DocumentValue> behind)
        where TPlace : notnull
    {
        foreach (var (place, old) in before)
        {
            var next = behind.GetValueOrDefault(place);
            if (!ReferenceEquals(old, next) && (next is null || JsonText.Write(old) != JsonText.Write(next)))
            {
                yield return (place, old, next);
            }
        }

        foreach (var (place, next) in behind)
        {
            if (!before.ContainsKey(place))
            {
                yield return (place, null, next);
            }
        }
    }
}
