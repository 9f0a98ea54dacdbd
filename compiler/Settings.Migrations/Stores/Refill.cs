using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Stores;

/// <summary>What an image makes of the datastore that its migrator hands over.</summary>
/// <param name="State">The datastore behind the first commit.</param>
/// <param name="ByMachine">Settings that the node sets, and whose values only its machine knows.</param>
public sealed record Refill(DatastoreState State, IReadOnlySet<DatastoreKey> ByMachine)
{
    /// <summary>Whether the image writes something at a place.</summary>
    /// <param name="place">The key or metadata.</param>
    /// <param name="value">What; null when only the machine knows it.</param>
    internal bool TryFind(StorePlace place, [MaybeNullWhen(false)] out DocumentValue? value)
    {
        value = null;
        return DatastoreKey.TryParse(place.Key, out var key, out _)
            && (place.Metadata is { } name ? State.Metadata.TryGetValue(key, name, out value) : State.Live.TryGetValue(key, out value) || ByMachine.Contains(key));
    }
}
