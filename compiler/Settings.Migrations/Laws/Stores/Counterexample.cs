using System.Text;
using System.Text.Json;
using Settings.Compiler.Datastore;
using Settings.Migrations.Drafting;

namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// A store that shows that a law is broken, as a test that can be put into the file of the migration and fails there. Tests begin with
/// the upgrade: where that changes what only the downgrade should see, no test can show it, and the store is written as
/// migration apply takes it.
/// </summary>
internal static class Counterexample
{
    /// <summary>Writes it.</summary>
    /// <param name="name">What the test is called.</param>
    /// <param name="trial">The store that shows it.</param>
    /// <param name="violation">What it shows.</param>
    public static string Write(string name, StoreTrial trial, StoreViolation violation) => IsTest(trial) || violation.Given is not null
        ? Test(name, trial, violation)
        : Store(trial);

    /// <summary>Whether a test can begin with the store: on the downgrade, only if the upgrade leaves it as it is.</summary>
    public static bool IsTest(StoreTrial trial) => trial.Direction == MigrationDirection.Forward
        || (trial.Subject.Run(MigrationDirection.Forward, trial.Store).Store is { } forward && !StoreDifference.Between(trial.Store, forward).Any());

    private static string Test(string name, StoreTrial trial, StoreViolation violation)
    {
        var given = violation.Given ?? trial.Store;
        var expected = violation.Wanted.Select(wanted => (wanted.Place.ToString(), wanted.Behind is { } value ? StatementText.Of(value) : null)).ToArray();
        var block = new TestBlock(name, trial.Subject.Variant.Length == 0 ? null : trial.Subject.Variant)
        {
            Given = [.. StoreDifference.Between(FlatStore.Empty, given).Select(entry => (entry.Place.ToString(), StatementText.Of(entry.Behind ?? throw new InvalidOperationException("a place without a value"))))],
            Forward = violation.Shown == MigrationDirection.Forward ? expected : null,
            Back = violation.Shown == MigrationDirection.Backward ? expected : null,
        };
        var text = new IndentedText();
        block.Write(text);
        return text.ToString().TrimEnd('\n');
    }

    private static string Store(StoreTrial trial)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            FlatStoreJson.Write(json, trial.Store);
        }

        var store = Encoding.UTF8.GetString(stream.ToArray());
        var names = string.Join(", ", trial.Subject.Migrations.Select(migration => migration.Name));
        return $"# {(trial.Direction == MigrationDirection.Backward ? "backward through" : "forward through")} {names}{(trial.Subject.Variant.Length == 0 ? string.Empty : $" on {trial.Subject.Variant}")}\n{store}";
    }
}
