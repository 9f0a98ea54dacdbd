using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing;

/// <summary>
/// What a migration does, in a form in which two that do the same are equal however they are written: every operation with its conditions,
/// and those whose order makes no difference sorted.
/// </summary>
internal static class MigrationMeaning
{
    /// <summary>Whether two migrations do the same in both directions. What they say about losses and their tests does not count.</summary>
    public static bool AreEqual(Migration one, Migration other) =>
        Of(one.Forward).SequenceEqual(Of(other.Forward), StringComparer.Ordinal) && Of(one.Backward).SequenceEqual(Of(other.Backward), StringComparer.Ordinal);

    /// <summary>The operations of a direction as lines.</summary>
    /// <param name="operations">The operations.</param>
    public static ImmutableArray<string> Of(ImmutableArray<MigrationOperation> operations)
    {
        var left = operations.SelectMany(operation => Steps(operation, [])).ToList();
        var lines = ImmutableArray.CreateBuilder<string>();
        while (left.Count > 0)
        {
            var first = Enumerable.Range(0, left.Count)
                .Where(index => left.Take(index).All(before => CanSwap(before, left[index])))
                .MinBy(index => left[index].Text, StringComparer.Ordinal);
            lines.Add(left[first].Text);
            left.RemoveAt(first);
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<Step> Steps(MigrationOperation operation, ImmutableArray<VariantCondition> conditions)
    {
        if (operation is not WhenVariantOperation guard)
        {
            return [new Step(operation, conditions)];
        }

        return guard.Operations.SelectMany(inner => Steps(inner, [.. conditions, .. guard.Variants.Except(conditions)]));
    }

    // Removals can be done in any order, and so can changes of different places; of the rest nothing is claimed.
    private static bool CanSwap(Step one, Step other) => (IsRemoval(one.Operation) && IsRemoval(other.Operation))
        || Programs.VariantTest.Both(one.Conditions, other.Conditions) is null
        || (PlaceOf(one.Operation) is { } place && PlaceOf(other.Operation) is { } second && place != second);

    private static bool IsRemoval(MigrationOperation operation) => operation is RemoveKeyOperation or RemovePrefixOperation or RemoveMatchOperation or RemoveMetadataOperation;

    private static StorePlace? PlaceOf(MigrationOperation operation) => operation switch
    {
        ReplaceTextOperation replace => replace.Place,
        ReplaceListOperation replace => replace.Place,
        RestrictListOperation restrict => restrict.Place,
        _ => null,
    };

    private sealed record Step(MigrationOperation Operation, ImmutableArray<VariantCondition> Conditions)
    {
        public string Text { get; } = string.Join('\n', Conditions
            .Select(condition => $"{condition.Trait} {(condition.IsEqual ? "==" : "!=")} {condition.Text}")
            .Order(StringComparer.Ordinal)
            .Concat(OperationText.Of(Operation)));
    }
}
