using System.Collections.Immutable;

namespace Settings.Migrations.Planning;

/// <summary>A step between releases that two lists of steps do not have alike.</summary>
/// <param name="From">The older release.</param>
/// <param name="To">The newer release.</param>
/// <param name="Before">Its migrations in the first list; null when that does not have the step.</param>
/// <param name="After">Its migrations in the second list; null when that does not have the step.</param>
public sealed record StepChange(string From, string To, ImmutableArray<string>? Before, ImmutableArray<string>? After)
{
    /// <summary>The steps that differ in their migrations or the order of these, those that only later lists have included, in the order of the second list.</summary>
    /// <param name="before">The first list.</param>
    /// <param name="after">The second list.</param>
    public static IEnumerable<StepChange> Between(ReleaseHistory before, ReleaseHistory after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before.AllSteps.ToLookup(KeyOf), after.AllSteps.ToLookup(KeyOf));
        return from key in now.Select(steps => steps.Key).Union(old.Select(steps => steps.Key))
               let first = MigrationsOf(old[key])
               let second = MigrationsOf(now[key])
               where first is null || second is null || !first.Value.SequenceEqual(second.Value, StringComparer.Ordinal)
               select new StepChange(key.From, key.To, first, second);
    }

    private static (string From, string To, string? Since) KeyOf(ReleaseStep step) => (step.From, step.To, step.Since);

    private static ImmutableArray<string>? MigrationsOf(IEnumerable<ReleaseStep> steps) => steps.FirstOrDefault()?.Migrations;
}
