using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Migrations;

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
        var places = before.Live.Keys.Concat(behind.Live.Keys)
            .Where(key => !key.StartsWith(OsFacts, StringComparison.Ordinal))
            .Select(key => new StorePlace(key))
            .Concat(before.Metadata.Keys)
            .Concat(behind.Metadata.Keys);
        foreach (var place in places.Distinct().Order(StorePlace.Order))
        {
            var (old, next) = (before.Find(place), behind.Find(place));
            if (!ReferenceEquals(old, next) && (old is null || next is null || JsonText.Write(old) != JsonText.Write(next)))
            {
                yield return new StoreDifference(place, old, next);
            }
        }
    }
}
