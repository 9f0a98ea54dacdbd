using System.Collections.Immutable;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// A test of the variant, as the ways in which it holds and those in which it does not. Of all ways exactly one is that of a variant, and
/// each is a list of conditions that the language of migrations can write.
/// </summary>
/// <param name="True">The ways in which it holds.</param>
/// <param name="False">The ways in which it does not.</param>
internal sealed record VariantTest(ImmutableArray<ImmutableArray<VariantCondition>> True, ImmutableArray<ImmutableArray<VariantCondition>> False)
{
    /// <summary>How many ways there are.</summary>
    public int Size => True.Length + False.Length;

    /// <summary>The opposite.</summary>
    public VariantTest Not => new(False, True);

    /// <summary>The test of one condition.</summary>
    public static VariantTest Of(VariantCondition condition) => new([[condition]], [[condition with { IsEqual = !condition.IsEqual }]]);

    /// <summary>Whether both hold.</summary>
    public VariantTest And(VariantTest other) => new(Both(True, other.True), [.. False, .. Both(True, other.False)]);

    /// <summary>Whether one of them holds.</summary>
    public VariantTest Or(VariantTest other) => Not.And(other.Not).Not;

    /// <summary>What holds when two lists of conditions do; null if they cannot.</summary>
    public static ImmutableArray<VariantCondition>? Both(ImmutableArray<VariantCondition> one, ImmutableArray<VariantCondition> other) =>
        one.Any(condition => other.Any(second => Excludes(condition, second))) ? null : Shortest([.. one, .. other.Except(one)]);

    private static ImmutableArray<ImmutableArray<VariantCondition>> Both(ImmutableArray<ImmutableArray<VariantCondition>> ones, ImmutableArray<ImmutableArray<VariantCondition>> others) =>
        [.. ones.SelectMany(one => others.Select(other => Both(one, other))).OfType<ImmutableArray<VariantCondition>>()];

    // That a trait is one text says that it is no other.
    private static ImmutableArray<VariantCondition> Shortest(ImmutableArray<VariantCondition> conditions) =>
        [.. conditions.Where(condition => condition.IsEqual || !conditions.Any(other => other.IsEqual && other.Trait == condition.Trait))];

    private static bool Excludes(VariantCondition one, VariantCondition other) => one.Trait == other.Trait
        && (one.Text == other.Text ? one.IsEqual != other.IsEqual : one.IsEqual && other.IsEqual);
}
