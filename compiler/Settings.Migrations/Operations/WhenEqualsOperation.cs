using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Operations for stores in which a key or its metadata has a value.</summary>
/// <param name="Place">What is compared.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Operations">The operations.</param>
public sealed record WhenEqualsOperation(StorePlace Place, DocumentValue Value, ImmutableArray<MigrationOperation> Operations) : MigrationOperation
{
    internal override ImmutableArray<MigrationOperation> Inner => Operations;

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) =>
        NamedPlace.Of(Operations, variant).Prepend(NamedPlace.At(Place) with { IsRead = true, Expected = Value });

    internal override void Apply(MigrationData data)
    {
        if (data.Find(Place) is not { } value || JsonText.Write(value) != JsonText.Write(Value))
        {
            return;
        }

        foreach (var operation in Operations)
        {
            operation.Apply(data);
        }
    }
}
