using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>What the older release can hold as well is, after the downgrade and the upgrade as it was, unless the migration says that it is not.</summary>
internal sealed class BackAndThereLaw : IStoreLaw
{
    /// <inheritdoc/>
    public DiagnosticRule Rule => MigrationLawDiagnostics.NotAgain;

    /// <inheritdoc/>
    public string Advice => "Write both directions, or say why the migration is lossy.";

    /// <inheritdoc/>
    public bool IsOfReleases => false;

    /// <inheritdoc/>
    public IEnumerable<StoreViolation> Check(StoreTrial trial)
    {
        if (trial is not { Direction: MigrationDirection.Backward, Subject: { IsLossy: false } subject, There.Store: { } older, Again.Store: { } again })
        {
            yield break;
        }

        foreach (var difference in trial.Remains.Where(difference => IsOfBoth(subject, difference)))
        {
            yield return new StoreViolation(difference.Place, "The older release accepts it too, but a downgrade followed by an upgrade changes it.")
            {
                Given = older,
                Shown = MigrationDirection.Forward,
                Wanted =
                [
                    .. StoreDifference.Between(older, again).Where(other => other.Place != difference.Place),
                    .. StoreDifference.Between(older, trial.Store).Where(other => other.Place == difference.Place),
                ],
            };
        }
    }

    private static bool IsOfBoth(StoreSubject subject, StoreDifference difference) => subject.CanHold(MigrationDirection.Forward, difference.Place)
        && (difference.Place.Metadata is not null || difference.Before is null || subject.Older.Accepts(difference.Place.Key, difference.Before));
}
