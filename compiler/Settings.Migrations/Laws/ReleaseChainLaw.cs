using Settings.Migrations.Planning;

namespace Settings.Migrations.Laws;

/// <summary>Steps lead from each release to the next: a hole stops every update and rollback across it.</summary>
public sealed class ReleaseChainLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return HolesIn(history.Releases).Select(hole => LawFindings.Hole($"v{hole.To}", hole.From, hole.To));
    }

    /// <summary>The consecutive releases between which no steps lead.</summary>
    internal static IEnumerable<(string From, string To)> HolesIn(ReleaseHistory history)
    {
        var planner = new MigrationPlanner(history);
        return history.Releases.Zip(history.Releases.Skip(1)).Where(pair => !LeadsTo(planner, pair.First, pair.Second));
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
