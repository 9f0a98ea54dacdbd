using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Gives metadata a value, whatever it was.</summary>
/// <param name="Place">The metadata.</param>
/// <param name="Value">The value.</param>
public sealed record SetMetadataOperation(StorePlace Place, DocumentValue Value) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.At(Place)];

    internal override void Apply(MigrationData data) => data.Metadata[Place] = Value;
}
