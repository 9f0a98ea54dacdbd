using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// Of a list of strings the items stay that are allowed, in their order; the list may be empty then. A list with anything but
/// strings in it fails the migration; what is not a list is left alone. Upstream: RestrictListsMigration.
/// </summary>
/// <param name="Place">Whose value.</param>
/// <param name="Allowed">The items that stay.</param>
public sealed record RestrictListOperation(StorePlace Place, ImmutableArray<string> Allowed) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.At(Place)];

    internal override void Apply(MigrationData data)
    {
        if (data.Find(Place) is not DocumentArray list)
        {
            return;
        }

        if (!list.Items.All(item => item is DocumentString))
        {
            throw new MigrationFailedException($"The list '{Place}' contains an item that is not a string; only lists of strings can be restricted.", Place);
        }

        DocumentValue[] kept = list.Items.OfType<DocumentString>().Where(item => Allowed.Contains(item.Value, StringComparer.Ordinal)).ToArray();
        if (kept.Length < list.Items.Count)
        {
            data.Set(Place, new DocumentArray(kept, default));
        }
    }
}
