using System.CommandLine;
using Settings.Cli.Commands.Migrations;

namespace Settings.Cli.Commands;

/// <summary>Puts the verbs together.</summary>
internal static class RootCommandFactory
{
    private static readonly (string Name, Func<CommandStreams, Command> Create)[] Verbs =
    [
        ("lint", LintCommand.Create),
        ("compile", CompileCommand.Create),
        ("render", RenderCommand.Create),
        ("verify", VerifyCommand.Create),
        ("diff", DiffCommand.Create),
        ("migrate", MigrateCommand.Create),
        ("migration", MigrationCommand.Create),
        ("explain", ExplainCommand.Create),
        ("schema", SchemaCommand.Create),
        ("catalog", CatalogCommand.Create),
    ];

    /// <summary>
    /// The root of a command line. When its first word is a verb, the others are left out: a check of one small file takes
    /// less time than putting all of them together.
    /// </summary>
    public static RootCommand Create(CommandStreams streams, string? first)
    {
        var root = new RootCommand("Settings of a shell-less operating system, compiled and verified before a machine exists.");
        var named = Array.Find(Verbs, verb => verb.Name == first);
        foreach (var verb in named.Create is null ? Verbs : [named])
        {
            root.Add(verb.Create(streams));
        }

        return root;
    }
}
