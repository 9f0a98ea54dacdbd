using System.Globalization;
using Settings.Cli.Output;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Running;
using Settings.Migrations.Testing;

namespace Settings.Cli.Commands.Migrations;

/// <summary>Runs the program of a real migration and ours on the same stores, and prints where they differ.</summary>
/// <param name="migration">Our migration.</param>
/// <param name="program">The real one.</param>
/// <param name="variant">The variant that the program was built for; empty for none.</param>
/// <param name="usual">The image, where the program does not say on which it runs.</param>
/// <param name="output">Where to print.</param>
internal sealed class ProgramTest(Migration migration, MigrationProgram program, string variant, OsFacts usual, TextWriter output)
{
    // More would hide the first.
    private const int MostShown = 5;

    private int _alike;
    private int _different;

    /// <summary>Tries stores.</summary>
    /// <param name="stores">The stores.</param>
    /// <returns>The exit code.</returns>
    public int Run(IEnumerable<TrialStore> stores)
    {
        // What a store without anything becomes says on which image the program runs.
        var (probe, _) = program.Run(MigrationDirection.Forward, FlatStore.Empty);
        var runner = new MigrationRunner(variant, probe is null ? usual : OutcomeComparison.ImageIn(probe, usual), HostFacts.Default);
        foreach (var trial in stores)
        {
            if (program.Hangs && _different > 0)
            {
                output.WriteLine("It is not run again.");
                break;
            }

            Report(trial, Differences(runner, trial));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{migration.Name}: {Quantity.Of(_alike, "store")} migrated alike, {_different} not"));
        return _different > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    // There and, if both arrive, back; what the real one has made of the store is what ours goes on with.
    private string[] Differences(MigrationRunner runner, TrialStore trial)
    {
        var store = trial.Store;
        MigrationDirection[] directions = trial.Direction == MigrationDirection.Forward
            ? [MigrationDirection.Forward, MigrationDirection.Backward]
            : [MigrationDirection.Backward, MigrationDirection.Forward];
        foreach (var direction in directions)
        {
            var way = direction == MigrationDirection.Forward ? "forward" : "backward";
            var (expected, failure) = runner.Run([migration], direction, store) is var outcome ? (outcome.Store?.Spelled(), outcome.Failure) : default;
            var (found, problem) = program.Run(direction, store);
            if (found is null || expected is null)
            {
                return found is null && expected is null && !program.Hangs ? []
                    : found is null ? [$"{way}: {problem}"]
                    : [$"{way}: the program does not fail, and should: {failure?.Message}"];
            }

            string[] differences = [.. OutcomeComparison.Between(expected, found).Select(difference => $"{way}: {difference}")];
            if (differences.Length > 0)
            {
                return differences;
            }

            store = found;
        }

        return [];
    }

    private void Report(TrialStore trial, string[] differences)
    {
        if (differences.Length == 0)
        {
            _alike++;
            return;
        }

        _different++;
        if (_different > MostShown)
        {
            return;
        }

        output.WriteLine($"FAILED  {Printable.Line(trial.Name)}");
        foreach (var difference in differences)
        {
            output.WriteLine($"        {Printable.Line(difference)}");
        }

        output.Write("        the store: ");
        JsonOutput.Write(output, json => FlatStoreJson.Write(json, trial.Store));
    }
}
