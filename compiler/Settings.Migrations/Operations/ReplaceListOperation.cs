using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// A list of strings that is the old one, item by item, becomes the new one. A list with anything but strings in it fails the
/// migration, whether it could have been the old one or not. Upstream: ReplaceListsMigration, ReplaceMetadataListsMigration.
/// </summary>
/// <param name="Place">Whose value.</param>
/// <param name="Old">The list that is replaced.</param>
/// <param name="New">The list that it becomes.</param>
public sealed record ReplaceListOperation(StorePlace Place, ImmutableArray<string> Old, ImmutableArray<string> New) : MigrationOperation
{
    internal override Replacement Replaces => new(Place, Replacement.TextOf(Old), Replacement.TextOf(New));

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.At(Place) with { Expected = Texts(Old) }];

    internal override void Apply(MigrationData data)
    {
        if (data.Find(Place) is not DocumentArray list)
        {
            return;
        }

        if (!list.Items.All(item => item is DocumentString))
        {
            throw new MigrationFailedException($"The list '{Place}' contains an item that is not a string; only lists of strings can be compared.", Place);
        }

        if (list.Items.OfType<DocumentString>().Select(item => item.Value).SequenceEqual(Old, StringComparer.Ordinal))
        {
            data.Set(Place, Texts(New));
        }
    }

    private static DocumentArray Texts(IEnumerable<string> items) => new([.. items.Select(item => new DocumentString(item, default))], default);
}
