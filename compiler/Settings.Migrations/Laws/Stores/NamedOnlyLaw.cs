using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>What both releases know and no statement mentions stays as it is.</summary>
internal sealed class NamedOnlyLaw : IStoreLaw
{
    /// <inheritdoc/>
    public DiagnosticRule Rule => MigrationLawDiagnostics.ChangesUnnamed;

    /// <inheritdoc/>
    public string Advice => "Write the whole name, or end the prefix with a dot.";

    /// <inheritdoc/>
    public bool IsOfReleases => false;

    /// <inheritdoc/>
    public IEnumerable<StoreViolation> Check(StoreTrial trial)
    {
        var subject = trial.Subject;
        var places = subject.PlacesOf(trial.Direction);
        foreach (var difference in trial.Changes.Where(difference => !places.Names(difference.Place) && subject.CanHold(StoreSubject.Other(trial.Direction), difference.Place)))
        {
            yield return new StoreViolation(difference.Place, "Both releases have it and no statement mentions it, but it changes.")
            {
                Shown = trial.Direction,
                Wanted = trial.Changes.Where(other => places.Names(other.Place)).ToImmutableArray(),
            };
        }
    }
}
