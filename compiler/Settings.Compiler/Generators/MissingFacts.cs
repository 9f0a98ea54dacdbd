using System.Collections.Immutable;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Generators;

/// <summary>What a setting waits for that waits for another one: the facts of both.</summary>
public static class MissingFacts
{
    /// <summary>Adds to each outcome that misses a setting the facts that would tell that setting.</summary>
    /// <param name="outcomes">All outcomes of a node.</param>
    public static IEnumerable<GeneratorOutcome> Complete(IReadOnlyList<GeneratorOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return outcomes.Select(outcome => outcome.MissingSetting is null ? outcome : outcome with { Missing = FactsFor(outcome, outcomes, outcomes.Count) });
    }

    // No node has more steps than outcomes, so settings which wait for each other end, too.
    private static ImmutableArray<FactChoice> FactsFor(GeneratorOutcome outcome, IReadOnlyList<GeneratorOutcome> outcomes, int steps)
    {
        var missing = outcome.MissingSetting is { } name && DatastoreKey.TryParse(name, out var key, out _)
            ? outcomes.FirstOrDefault(other => key.StartsWith(other.Setting) && other.Status == GeneratorStatus.NeedsMachine)
            : null;
        return missing is null || steps == 0 ? outcome.Missing : [.. FactsFor(missing, outcomes, steps - 1), .. outcome.Missing];
    }
}
