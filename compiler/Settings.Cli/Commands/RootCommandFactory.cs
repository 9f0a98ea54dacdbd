using System.CommandLine;
using Settings.Cli.Commands.Migrations;

namespace Settings.Cli.Commands;

/// <summary>Puts the verbs together.</summary>
internal static class RootCommandFactory
{
    private static readonly (string Name, Func<CommandStreams, Command> Create)[] Verbs =
    [
        ("lint", LintCommand.Create),
        ("merge", MergeCommand.Create),
        ("fmt", FormatCommand.Create),
        ("compile", CompileCommand.Create),
        ("render", RenderCommand.Create),
        ("verify", VerifyCommand.Create),
        ("report", ReportCommand.Create),
        ("diff", DiffCommand.Create),
        ("migrate", MigrateCommand.Create),
        ("migration", MigrationCommand.Create),
        ("effective", EffectiveCommand.Create),
        ("explain", ExplainCommand.Create),
        ("schema", SchemaCommand.Create),
        ("config", ConfigCommand.Create),
        ("lsp", LspCommand.Create),
        ("catalog", CatalogCommand.Create),
        ("completions", CompletionsCommand.Create),
        ("man", ManCommand.Create),
    ];

    /// <summary>
    /// The root of a command line. When its first word is a verb, the others are left out, and the help too unless it may be asked
    /// for: a check of one small file takes less time than putting all of that together.
    /// </summary>
    public static Command Create(CommandStreams streams, IReadOnlyList<string> arguments)
    {
        var named = Array.Find(Verbs, verb => arguments.Count > 0 && verb.Name == arguments[0]);
        if (named.Create is not null && !arguments.Any(MayAskForHelp))
        {
            return new Command("settingsc") { named.Create(streams) };
        }

        var root = new RootCommand("Compile and verify the settings of a shell-less operating system before a machine exists.");
        foreach (var verb in named.Create is null ? Verbs : [named])
        {
            root.Add(verb.Create(streams));
        }

        return root;
    }

    // Its names are --help, -h, -? and the same with a slash, alone or with a value; whatever else looks like one of them costs time only.
    private static bool MayAskForHelp(string argument) =>
        argument.StartsWith("--h", StringComparison.Ordinal) || argument is ['-' or '/', 'h' or '?', ..];
}
