namespace Settings.Migrations.Laws;

/// <summary>Something that must hold for every history of migrations.</summary>
public interface IMigrationLaw
{
    /// <summary>Where it does not.</summary>
    IEnumerable<LawFinding> Check(MigrationHistory history);
}
