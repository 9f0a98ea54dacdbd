using System.Collections.Immutable;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Operations for some variants only. Upstream decides when an image is built (cfg!(variant_platform = "aws")).</summary>
/// <param name="Conditions">What must hold, all of it.</param>
/// <param name="Operations">The operations.</param>
public sealed record WhenVariantOperation(ImmutableArray<VariantCondition> Conditions, ImmutableArray<MigrationOperation> Operations) : MigrationOperation
{
    internal override void Apply(MigrationData data)
    {
        if (!Conditions.All(condition => condition.HoldsFor(data.Variant)))
        {
            return;
        }

        foreach (var operation in Operations)
        {
            operation.Apply(data);
        }
    }
}
