using Settings.Migrations.Planning;

namespace Settings.Migrations.Laws;

/// <summary>Steps lead from each release to the next: a hole stops every update and rollback across it.</summary>
public sealed class ReleaseChainLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var planner = new MigrationPlanner(history.Releases);
        foreach (var (from, to) in history.Releases.Releases.Zip(history.Releases.Releases.Skip(1)))
        {
            if (!LeadsTo(planner, from, to))
            {
                yield return LawFindings.Hole($"v{to}", from, to);
            }
        }
    }

    private static bool LeadsTo(MigrationPlanner planner, string from, string to)
    {
        try
        {
            planner.Plan(from, to);
            return true;
        }
        catch (MigrationPlanException)
        {
            return false;
        }
    }
}
