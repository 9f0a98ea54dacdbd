using System.Collections.Immutable;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Drafting;

/// <summary>Finds the condition that tells variants which need a statement from those that it would harm.</summary>
internal static class VariantGuard
{
    private const int MostConditions = 3;

    /// <summary>The shortest condition that holds for all of the one and none of the other; empty when nothing has to be told apart, null when no condition can.</summary>
    public static ImmutableArray<VariantCondition>? Find(IEnumerable<string> needed, IEnumerable<string> harmed)
    {
        VariantTraits[] take = needed.Select(VariantTraits.Of).ToArray();
        VariantTraits[] leave = harmed.Select(VariantTraits.Of).ToArray();
        if (leave.Length == 0)
        {
            return [];
        }

        VariantCondition[] candidates = VariantTraits.Names.SelectMany(trait => CandidatesOf(trait, take, leave)).ToArray();
        for (var count = 1; count <= MostConditions; count++)
        {
            foreach (var conditions in Subsets(candidates, count))
            {
                if (!Array.Exists(leave, variant => conditions.All(condition => condition.HoldsFor(variant))))
                {
                    return conditions.ToImmutableArray();
                }
            }
        }

        return null;
    }

    // Conditions that hold for all variants that need the statement.
    private static IEnumerable<VariantCondition> CandidatesOf(string trait, VariantTraits[] take, VariantTraits[] leave)
    {
        string?[] wanted = [.. take.Select(variant => variant.Find(trait)).Distinct()];
        return wanted is [{ Length: > 0 } only]
            ? [new VariantCondition(trait, IsEqual: true, only)]
            : leave.Select(variant => variant.Find(trait)).OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)
                .Where(text => !wanted.Contains(text)).Select(text => new VariantCondition(trait, IsEqual: false, text));
    }

    private static IEnumerable<ImmutableList<VariantCondition>> Subsets(VariantCondition[] of, int count, int from = 0)
    {
        if (count == 0)
        {
            return [[]];
        }

        return Enumerable.Range(from, Math.Max(0, of.Length - from))
            .SelectMany(first => Subsets(of, count - 1, first + 1).Select(rest => rest.Insert(0, of[first])));
    }
}
