using System.CommandLine;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration: for those who write migrations, and those who want to know what one does.</summary>
internal static class MigrationCommand
{
    /// <summary>The verb with its own verbs.</summary>
    public static Command Create(CommandStreams streams) => new("migration", "Plan, try and test migrations of datastores between releases.")
    {
        PlanCommand.Create(streams),
        ApplyCommand.Create(streams),
        TestCommand.Create(streams),
        CheckCommand.Create(streams),
        NewCommand.Create(streams),
    };
}
