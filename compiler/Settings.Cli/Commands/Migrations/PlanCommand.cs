using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Migrations;
using Settings.Migrations.Operations;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration plan: the migrations between two releases, in the order in which they run.</summary>
internal sealed class PlanCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string> _from = new("FROM") { Description = "The current release of the node." };
    private readonly Argument<string> _to = new("TO") { Description = "The release to migrate to, newer or older." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);
    private readonly Option<string?> _catalog = MigrationCatalog.CreateOption();

    private PlanCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var plan = new PlanCommand(streams);
        var command = new Command("plan", "Print the names of the migrations between two releases, in order, one per line.")
        {
            plan._from, plan._to, plan._format, plan._catalog,
        };
        command.SetAction(plan.Run);
        return command;
    }

    private int Run(ParseResult arguments) => MigrationCatalog.Run(arguments.GetValue(_catalog), _streams, catalog =>
    {
        var plan = PlanOf(catalog, arguments.GetValue(_from) ?? string.Empty, arguments.GetValue(_to) ?? string.Empty);
        var effects = plan.Migrations.Select(name => (Name: name, Effects: EffectsOf(catalog.Library.Find(name).Value, plan.Direction))).ToList();
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            var direction = plan.Direction == MigrationDirection.Forward ? "forward" : "backward";
            JsonOutput.Write(_streams.Output, new PlanJson(direction, effects.Select(migration => new PlannedMigrationJson(migration.Name, migration.Effects))), JsonContracts.Printed.PlanJson);
            return ExitCodes.Clean;
        }

        foreach (var name in plan.Migrations)
        {
            _streams.Output.WriteLine(name);
        }

        if (plan.KnownByName is { } step)
        {
            _streams.Error.WriteLine($"From the step {step.From} -> {step.To} on, only the names of migrations are known: their order is uncertain, and they cannot be run.");
        }

        foreach (var (name, effect) in effects.SelectMany(migration => migration.Effects.Select(effect => (migration.Name, effect))))
        {
            _streams.Error.WriteLine($"{name} also changes the machine, which settingsc does not do: {effect}");
        }

        return ExitCodes.Clean;
    });

    private static MigrationPlan PlanOf(MigrationCatalog catalog, string from, string to)
    {
        try
        {
            return new MigrationPlanner(ReleaseHistory.Read(catalog.Source)).Plan(from, to);
        }
        catch (MigrationPlanException none)
        {
            throw new CannotWorkException($"{none.Message}.", none.Advice);
        }
    }

    private static List<string> EffectsOf(Migration? migration, MigrationDirection direction) =>
        [.. (migration?.In(direction) ?? []).OfType<HostOperation>().Select(host => host.Effect)];
}
