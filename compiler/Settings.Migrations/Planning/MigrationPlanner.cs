
using Settings.Compiler.Versions;

namespace Settings.Migrations.Planning;

/// <summary>
/// Finds the migrations between two releases as a node does: always from the older to the newer, each time by the step that
/// leads farthest without passing the target, never going back to try another; the way down is the way up, reversed. The list of
/// steps is that of the newer of the two releases.
/// Upstream: core-kit sources/updater/update_metadata/src/lib.rs (find_migrations).
/// </summary>
public sealed class MigrationPlanner
{
    private readonly ILookup<VersionNumber, (VersionNumber To, ReleaseStep Step)> _steps;

    /// <summary>Plans over the steps of a history.</summary>
    public MigrationPlanner(ReleaseHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        _steps = history.AllSteps.ToLookup(step => VersionOf(step.From), step => (VersionOf(step.To), step));
    }

    /// <summary>The way from one release to another. Between equal releases it is empty, whether anybody knows them or not.</summary>
    /// <param name="from">The release that a node has.</param>
    /// <param name="to">The release that it gets.</param>
    /// <param name="gap">A step that the list of the newer release has lost, and that is taken nevertheless: no node does that; null for none.</param>
    /// <exception cref="MigrationPlanException">One is not a release, or the steps do not lead there, or no list has lost the step.</exception>
    public MigrationPlan Plan(string from, string to, ReleaseGap? gap = null)
    {
        var lost = gap is null ? null : LostStepOf(gap);
        var (start, end) = (VersionOf(from), VersionOf(to));
        var direction = start <= end ? MigrationDirection.Forward : MigrationDirection.Backward;
        var (here, target) = direction == MigrationDirection.Forward ? (start, end) : (end, start);
        var steps = new List<ReleaseStep>();
        while (here != target)
        {
            var candidates = _steps[here].Where(candidate => candidate.To <= target).OrderBy(candidate => candidate.To).ToList();
            if (candidates.LastOrDefault(candidate => candidate.Step == lost || IsIn(candidate.Step, target)) is not { Step: { } step } next)
            {
                throw MigrationPlanException.EndOfChain(direction, here.ToString(), target.ToString(), candidates.Select(candidate => candidate.Step).FirstOrDefault());
            }

            steps.Add(step);
            here = next.To;
        }

        if (direction == MigrationDirection.Backward)
        {
            steps.Reverse();
        }

        return new MigrationPlan(from, to, direction, [.. steps]);
    }

    private ReleaseStep LostStepOf(ReleaseGap gap) =>
        _steps[VersionOf(gap.From)].Where(candidate => candidate.To == VersionOf(gap.To)).Select(candidate => candidate.Step).FirstOrDefault(step => step.Since is not null)
        ?? throw MigrationPlanException.NoGap(gap, [.. _steps.SelectMany(steps => steps).Select(candidate => candidate.Step).Where(step => step.Since is not null)]);

    private static bool IsIn(ReleaseStep step, VersionNumber list) => step.Since is not { } since || VersionOf(since) <= list;

    private static VersionNumber VersionOf(string release) =>
        ReleaseVersion.TryParse(release, out var version) ? version : throw MigrationPlanException.NoRelease(release);
}
