namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// What other findings have told already: those of the same migration, or of its release, at the same place, at a table that it is
/// in, or at a prefix that it begins with. They name the cause, where a store shows only what follows.
/// </summary>
/// <param name="findings">The findings.</param>
internal sealed class ExplainedPlaces(IEnumerable<LawFinding> findings)
{
    private readonly ILookup<string, string> _places = findings.ToLookup(finding => finding.Migration, finding => finding.Place, StringComparer.Ordinal);

    /// <summary>Whether something is explained that a migration does.</summary>
    /// <param name="migration">The migration, such as v1.8.0/boot-setting, or the release alone.</param>
    /// <param name="place">The place that shows it.</param>
    /// <param name="pattern">The same with stars for names that people give.</param>
    public bool Contain(string migration, string place, string pattern) =>
        _places[migration].Concat(_places[migration.Split('/')[0]]).Any(told => place.StartsWith(told, StringComparison.Ordinal) || pattern.StartsWith(told, StringComparison.Ordinal));
}
