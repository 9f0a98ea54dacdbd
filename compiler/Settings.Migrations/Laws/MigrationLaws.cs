using Settings.Migrations.Laws.Stores;

namespace Settings.Migrations.Laws;

/// <summary>The laws there are.</summary>
public static class MigrationLaws
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 8)];

    /// <summary>All laws.</summary>
    public static IReadOnlyList<IMigrationLaw> All =>
    [
        new ReleaseChainLaw(), new KnownPlaceLaw(), new SegmentBoundaryLaw(), new RemovedMapLaw(), new RemovedSettingLaw(), new MetadataTwinLaw(),
        new ManyToOneLaw(), new UnbrokenChainLaw(), new EmptyStoreLaw(), new FailingDowngradeLaw(),
        new NamedForLaw(), new RepeatedMigrationLaw(), new PossibleValueLaw(), new DefaultsLaw(),
    ];

    /// <summary>What no law allows, law by law in the order of the history; what is known and why is told.</summary>
    public static IReadOnlyList<LawFinding> Check(MigrationHistory history, KnownDefects known)
    {
        ArgumentNullException.ThrowIfNull(known);
        LawFinding[] exact = All.SelectMany(law => law.Check(history)).ToArray();
        return [.. exact.Concat(new StoreLaws(history).Check(Seeds, exact)).Select(finding => finding with { Known = known.ReasonFor(finding) })];
    }

    /// <summary>What no law allows of one migration, those of whole steps left out; what is known to be so is not told.</summary>
    /// <param name="history">The history, which contains the migration.</param>
    /// <param name="migration">Its name.</param>
    /// <param name="known">The known defects.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<LawFinding> CheckAlone(MigrationHistory history, string migration, KnownDefects known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var findings = new List<LawFinding>();
        foreach (var law in All)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(law.Check(history).Where(finding => finding.Migration == migration));
        }

        cancellation.ThrowIfCancellationRequested();
        findings.AddRange(new StoreLaws(history, migration).Check(Seeds, findings).Where(finding => finding.Migration == migration));
        return findings.Where(finding => known.ReasonFor(finding) is null).ToArray();
    }
}
