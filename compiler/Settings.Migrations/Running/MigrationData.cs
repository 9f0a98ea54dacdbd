using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Migrations.Running;

/// <summary>
/// What operations work on: the values of the live store, or of one transaction, which has no metadata.
/// Upstream: bottlerocket sources/api/migration/migration-helpers/src/lib.rs (MigrationData).
/// </summary>
internal sealed class MigrationData(
    ImmutableSortedDictionary<string, DocumentValue> values, ImmutableSortedDictionary<StorePlace, DocumentValue> metadata, VariantTraits variant, OsFacts os, HostFacts host)
{
    /// <summary>Values by the names of their keys.</summary>
    public MigrationValues Values { get; } = new(values);

    /// <summary>Metadata.</summary>
    public ImmutableSortedDictionary<StorePlace, DocumentValue>.Builder Metadata { get; } = metadata.ToBuilder();

    /// <summary>The variant of the image that migrates.</summary>
    public VariantTraits Variant { get; } = variant;

    /// <summary>The image that migrates, for helpers of generators.</summary>
    public OsFacts Os { get; } = os;

    /// <summary>The machine, for helpers of generators that ask it.</summary>
    public HostFacts Host { get; } = host;

    /// <summary>What would have been done to the machine beside its datastore.</summary>
    public List<string> HostEffects { get; } = [];

    /// <summary>The value of a key or of its metadata; null when there is none.</summary>
    public DocumentValue? Find(StorePlace place) =>
        place.Metadata is null ? Values.GetValueOrDefault(place.Key) : Metadata.GetValueOrDefault(place);

    /// <summary>Gives a key or its metadata a value.</summary>
    public void Set(StorePlace place, DocumentValue value)
    {
        if (place.Metadata is null)
        {
            Values[place.Key] = value;
        }
        else
        {
            Metadata[place] = value;
        }
    }

    /// <summary>The keys whose names begin with a text, in order.</summary>
    public IReadOnlyList<string> KeysThatBeginWith(string prefix) => Values.KeysThatBeginWith(prefix);
}
