namespace Settings.Compiler.Migrations.Laws.Stores;

/// <summary>
/// Tries migrations on stores of the releases that they lie between. Stores are made by chance out of what schemas and migrations
/// say; the same seed makes the same store.
/// </summary>
public sealed class StoreLaws
{
    // In this order: what breaks one of them breaks some of those behind it as well, and is told once.
    private static readonly IStoreLaw[] All = [new NoFailureLaw(), new NamedOnlyLaw(), new ReadableOutcomeLaw(), new ThereAndBackLaw(), new BackAndThereLaw()];

    private static readonly MigrationDirection[] Directions = [MigrationDirection.Forward, MigrationDirection.Backward];

    private readonly StoreVocabulary _vocabulary;
    private readonly (string Name, StoreSubject Subject, StoreMaker[] Makers)[] _subjects;

    /// <summary>Prepares trials of all migrations of a history.</summary>
    public StoreLaws(MigrationHistory history)
    {
        _vocabulary = new StoreVocabulary(history);
        _subjects = [.. new StoreSubjects(history).All().Select(entry => (entry.Name, entry.Subject, Directions.Select(direction => new StoreMaker(_vocabulary, entry.Subject, direction)).ToArray()))];
    }

    /// <summary>Tries all migrations, each on one store for each seed and direction.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="told">What is known of the history already, and is not told again.</param>
    public IReadOnlyList<LawFinding> Check(IReadOnlyCollection<int> seeds, IEnumerable<LawFinding> told)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        var findings = new StoreFindings(told);
        foreach (var (name, subject, makers) in _subjects)
        {
            foreach (var direction in Directions)
            {
                foreach (var store in seeds.Select(makers[(int)direction].Make))
                {
                    Try(findings, name, new StoreTrial(subject, direction, store));
                }
            }
        }

        return findings.All;
    }

    private static void Try(StoreFindings findings, string name, StoreTrial trial)
    {
        var isStep = !name.Contains('/', StringComparison.Ordinal);
        foreach (var law in All.Where(law => isStep ? law.IsOfReleases || trial.Subject.Migrations.Count > 1 : !law.IsOfReleases))
        {
            foreach (var violation in law.Check(trial))
            {
                findings.Add(law, name, trial, violation);
            }
        }
    }
}
