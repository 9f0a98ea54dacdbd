using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws.Stores;

/// <summary>A store that goes forward and back is as it was, unless the migration says that it is not.</summary>
internal sealed class ThereAndBackLaw : IStoreLaw
{
    /// <inheritdoc/>
    public DiagnosticRule Rule => MigrationLawDiagnostics.NotAsBefore;

    /// <inheritdoc/>
    public string Advice => "Write the downgrade, or say why it is lossy.";

    /// <inheritdoc/>
    public bool IsOfReleases => false;

    /// <inheritdoc/>
    public IEnumerable<StoreViolation> Check(StoreTrial trial) => trial is { Direction: MigrationDirection.Forward, Subject.IsLossy: false }
        ? trial.Remains.Select(difference => new StoreViolation(difference.Place, "An upgrade followed by a downgrade changes it.") { Shown = MigrationDirection.Backward })
        : [];
}
