using Settings.Compiler.Datastore;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Gathers what stores have shown, each thing once, with the smallest store that shows it.</summary>
/// <param name="told">What is known already.</param>
internal sealed class StoreFindings(IEnumerable<LawFinding> told)
{
    private readonly ExplainedPlaces _explained = new(told);
    private readonly HashSet<(string Migration, string Place)> _seen = [];
    private readonly List<LawFinding> _all = [];

    /// <summary>The findings in the order in which they came.</summary>
    public IReadOnlyList<LawFinding> All => _all;

    /// <summary>Adds what a store has shown, unless that is known.</summary>
    /// <param name="law">The law that it breaks.</param>
    /// <param name="trial">The store.</param>
    /// <param name="violation">What it has shown.</param>
    public void Add(IStoreLaw law, StoreTrial trial, StoreViolation violation)
    {
        var pattern = PatternOf(trial, violation.Place);
        var name = law.IsOfReleases ? Speaker(trial, violation.Place) ?? $"v{trial.Subject.Newer.Release}" : trial.Subject.Name;
        if (IsExplained(name, trial, violation.Place, pattern) || IsSeen(name, trial, pattern))
        {
            return;
        }

        var (smallest, shown) = Alone(law, Shrink(law, trial, violation, pattern));
        name = law.IsOfReleases ? name : smallest.Subject.Name;
        _seen.Add((name, pattern));
        _all.Add(LawFindings.OfStore(law.Rule, name, pattern, shown.Problem, law.Advice, Counterexample.Write($"{law.Rule.Code}: {pattern}", smallest, shown)));
    }

    private bool IsExplained(string migration, StoreTrial trial, StorePlace place, string pattern) =>
        trial.Subject.Migrations.Select(other => other.Name).Append(migration).Any(name => _explained.Contain(name, place.ToString(), pattern));

    // What one migration of a step does the step does, too.
    private bool IsSeen(string migration, StoreTrial trial, string pattern) =>
        _seen.Contains((migration, pattern)) || trial.Subject.Migrations.Any(other => _seen.Contains((other.Name, pattern)));

    // The migration that a maintainer would look at: the one that mentions the place.
    private static string? Speaker(StoreTrial trial, StorePlace place) =>
        trial.Subject.Migrations.FirstOrDefault(migration => new NamedPlaces(migration.Forward.Concat(migration.Backward), VariantTraits.Of(trial.Subject.Variant)).Names(place))?.Name;

    private static string PatternOf(StoreTrial trial, StorePlace place)
    {
        var key = (trial.Subject.Newer.Find(place.Key) ?? trial.Subject.Older.Find(place.Key))?.Pattern ?? place.Key;
        return new StorePlace(key, place.Metadata).ToString();
    }

    private static (StoreTrial Trial, StoreViolation Violation) Shrink(IStoreLaw law, StoreTrial trial, StoreViolation violation, string pattern)
    {
        var isTest = Counterexample.IsTest(trial);
        bool IsShown(FlatStore store) => trial.Subject.Conforms(trial.Direction, store) && trial.On(store) is var smaller && Same(law, smaller, violation, pattern) is not null && (!isTest || Counterexample.IsTest(smaller));

        var smallest = trial.On(new StoreShrinker(IsShown).Shrink(trial.Store));
        return (smallest, Same(law, smallest, violation, pattern) ?? violation);
    }

    // What one migration of a step shows by itself is told of that one.
    private static (StoreTrial Trial, StoreViolation Violation) Alone(IStoreLaw law, (StoreTrial Trial, StoreViolation Violation) found)
    {
        var pattern = PatternOf(found.Trial, found.Violation.Place);
        foreach (var subject in law.IsOfReleases || found.Trial.Subject.Migrations.Count == 1 ? [] : found.Trial.Subject.Alone())
        {
            var trial = new StoreTrial(subject, found.Trial.Direction, found.Trial.Store);
            if (subject.Conforms(trial.Direction, trial.Store) && Same(law, trial, found.Violation, pattern) is { } violation)
            {
                return (trial, violation);
            }
        }

        return found;
    }

    private static StoreViolation? Same(IStoreLaw law, StoreTrial trial, StoreViolation violation, string pattern) =>
        law.Check(trial).FirstOrDefault(found => found.Shown == violation.Shown && PatternOf(trial, found.Place) == pattern);
}
