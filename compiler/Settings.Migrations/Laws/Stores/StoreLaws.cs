namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// Tries migrations on stores of the releases that they lie between. Stores are made by chance out of what schemas and migrations
/// say; the same seed makes the same store.
/// </summary>
public sealed class StoreLaws
{
    // In this order: what breaks one of them breaks some of those after it as well, and is reported once.
    private static readonly IStoreLaw[] All = [new NoFailureLaw(), new NamedOnlyLaw(), new ReadableOutcomeLaw(), new ThereAndBackLaw(), new BackAndThereLaw()];

    private static readonly MigrationDirection[] Directions = [MigrationDirection.Forward, MigrationDirection.Backward];

    private readonly StoreVocabulary _vocabulary;
    private readonly (StoreSubject Subject, StoreMaker[] Makers)[] _subjects;

    /// <summary>Prepares trials of all migrations of a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="migration">The name of the only migration that is tried, by itself; null for all.</param>
    public StoreLaws(MigrationHistory history, string? migration = null)
    {
        _vocabulary = new StoreVocabulary(history);
        _subjects = [.. new StoreSubjects(history).All().Where(subject => migration is null || subject.Name == migration).Select(subject => (subject, Directions.Select(direction => new StoreMaker(_vocabulary, subject, direction)).ToArray()))];
    }

    /// <summary>Tries all migrations, each on one store for each seed and direction.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="told">What is known of the history already, and is not told again.</param>
    public IReadOnlyList<LawFinding> Check(IReadOnlyCollection<int> seeds, IEnumerable<LawFinding> told)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        var findings = new StoreFindings(told);
        foreach (var (subject, makers) in _subjects)
        {
            foreach (var direction in Directions.Where(direction => makers[(int)direction].HasFocus))
            {
                foreach (var seed in seeds)
                {
                    Try(findings, new StoreTrial(subject, direction, makers[(int)direction].Make(seed)));
                }
            }
        }

        return findings.All;
    }

    private static void Try(StoreFindings findings, StoreTrial trial)
    {
        foreach (var law in All.Where(law => !law.IsOfReleases || trial.Subject.IsStep))
        {
            foreach (var violation in law.Check(trial))
            {
                findings.Add(law, trial, violation);
            }
        }
    }
}
