using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Migrations;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;

namespace Settings.Cli.Output;

/// <summary>Prints what a migration of a datastore does: its plan, and what becomes of every key.</summary>
internal sealed class MigrationOutput(Workspace workspace, MigrationPlan plan, IReadOnlyList<KeyOutcome> outcomes, bool showSecrets)
{
    private readonly OutcomeOutput _outcomes = new(
        outcomes,
        showSecrets ? SecretPolicy.ShowAll : workspace.SecretsOf());

    /// <summary>For people; the plan and the changes themselves only when asked for.</summary>
    public void WriteText(TextWriter output, bool isDetailed)
    {
        output.WriteLine($"{plan.From} -> {plan.To}: {Quantity.Of(plan.Migrations.Length, "migration")}{(plan.Migrations.Length == 0 ? string.Empty : plan.Direction == MigrationDirection.Forward ? " forward" : " backward")}, {Quantity.Of(_outcomes.Changes, "change")}");
        if (!isDetailed)
        {
            return;
        }

        foreach (var name in plan.Migrations)
        {
            output.WriteLine($"  {name}");
        }

        _outcomes.WriteText(output);
    }

    /// <summary>For programs.</summary>
    public MigrationJson ToJson() => new(
        plan.From,
        plan.To,
        plan.Direction == MigrationDirection.Forward ? "forward" : "backward",
        plan.Migrations,
        _outcomes.ChangesToJson(),
        _outcomes.KeptToJson());
}
