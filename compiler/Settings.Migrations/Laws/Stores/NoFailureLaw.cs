using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>No store of its release makes a migration fail, nor what the migration has made of one on the downgrade.</summary>
internal sealed class NoFailureLaw : IStoreLaw
{
    /// <inheritdoc/>
    public DiagnosticRule Rule => MigrationLawDiagnostics.FailsOnStore;

    /// <inheritdoc/>
    public string Advice => "Convert it, or remove it.";

    /// <inheritdoc/>
    public bool IsOfReleases => false;

    /// <inheritdoc/>
    public IEnumerable<StoreViolation> Check(StoreTrial trial)
    {
        if (trial.There.Failure is { } failure)
        {
            yield return new StoreViolation(failure.Place, failure.Message) { Shown = trial.Direction };
        }
        else if (trial is { Direction: MigrationDirection.Forward, Again.Failure: { } back })
        {
            yield return new StoreViolation(back.Place, back.Message) { Shown = MigrationDirection.Backward };
        }
    }
}
