using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>The release that a store arrives at can read it: it knows all settings and accepts their values.</summary>
internal sealed class ReadableOutcomeLaw : IStoreLaw
{
    /// <inheritdoc/>
    public DiagnosticRule Rule => MigrationLawDiagnostics.UnreadableOutcome;

    /// <inheritdoc/>
    public string Advice => "Remove or convert it.";

    /// <inheritdoc/>
    public bool IsOfReleases => true;

    /// <inheritdoc/>
    public IEnumerable<StoreViolation> Check(StoreTrial trial)
    {
        var target = trial.Subject.SettingsOf(StoreSubject.Other(trial.Direction));
        foreach (var (key, value) in trial.There.Store?.Live ?? FlatStore.Empty.Live)
        {
            var problem = target.Knows(key) == false ? $"The setting is unknown in {target.Release}." : target.Accepts(key, value) ? null : $"{target.Release} does not accept its new value.";
            if (problem is not null)
            {
                yield return new StoreViolation(new StorePlace(key), problem)
                {
                    Shown = trial.Direction,
                    Wanted = [new StoreDifference(new StorePlace(key), value, null)],
                };
            }
        }
    }
}
