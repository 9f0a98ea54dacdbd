using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Removes metadata of exactly one key. Upstream: AddMetadataMigration, RemoveMetadataMigration.</summary>
/// <param name="Place">The metadata.</param>
public sealed record RemoveMetadataOperation(StorePlace Place) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.At(Place) with { IsRemoved = true }];

    internal override void Apply(MigrationData data) => data.Metadata.Remove(Place);
}
