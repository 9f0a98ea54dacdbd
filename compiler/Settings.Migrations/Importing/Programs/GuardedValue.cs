using System.Collections.Immutable;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>What an expression is on some variants.</summary>
/// <param name="Conditions">What holds for the variants, all of it.</param>
/// <param name="Value">What the expression is there.</param>
internal sealed record GuardedValue(ImmutableArray<VariantCondition> Conditions, ProgramValue Value)
{
    /// <summary>What an expression is on all variants.</summary>
    public GuardedValue(ProgramValue value)
        : this([], value)
    {
    }
}
