using System.Collections.Immutable;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Operations for some variants only. Upstream decides when an image is built (cfg!(variant_platform = "aws")).</summary>
/// <param name="Variants">What must hold, all of it.</param>
/// <param name="Operations">The operations.</param>
public sealed record WhenVariantOperation(ImmutableArray<VariantCondition> Variants, ImmutableArray<MigrationOperation> Operations) : MigrationOperation
{
    internal override ImmutableArray<MigrationOperation> Inner => Operations;

    internal override ImmutableArray<VariantCondition> Conditions => Variants;

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) =>
        NamedPlace.Of(Operations, variant).Select(place => place with { IsGuarded = true, IsElsewhere = place.IsElsewhere || !HoldsFor(variant) });

    internal override void Apply(MigrationData data)
    {
        if (!HoldsFor(data.Variant))
        {
            return;
        }

        foreach (var operation in Operations)
        {
            operation.Apply(data);
        }
    }

    private bool HoldsFor(VariantTraits variant) => Variants.All(condition => condition.HoldsFor(variant));
}
