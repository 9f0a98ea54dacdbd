using System.CommandLine;
using Settings.Cli.Input;
using Settings.Compiler.Analysis;

namespace Settings.Cli.Commands;

/// <summary>The options that say which kinds of findings are wanted.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _select = Create("--select", "Report only findings of these codes or names; a beginning such as BR2 means all codes of it.");
    private readonly Option<string[]> _ignore = Create("--ignore", "Report no findings of these codes or names; a beginning such as BR2 means all codes of it.");

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_select);
        command.Add(_ignore);
    }

    /// <summary>What the options say.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="configurations">Finds rules of one's own for the files.</param>
    /// <param name="files">The files and folders that are named.</param>
    /// <exception cref="CannotWorkException">A word is not one of a finding.</exception>
    public FindingSelection Of(ParseResult arguments, Workspace workspace, ConfigurationFinder configurations, IReadOnlyList<string> files)
    {
        var selection = new FindingSelection([.. Words(arguments.GetValue(_select))], [.. Words(arguments.GetValue(_ignore))]);
        var names = workspace.NamesOf(null);
        if (selection.Unknown(names) is not { } unknown || files.Any(file => configurations.RulesFor(file) is { } own && selection.Unknown(workspace.NamesOf(own)) is null))
        {
            return selection;
        }

        throw new CannotWorkException($"'{unknown}' is not a finding about documents: give a code, such as BR1001, the beginning of codes, such as BR2, or a name.{(names.Nearest(unknown) is { } meant ? $" Did you mean '{meant}'?" : string.Empty)}");
    }

    private static Option<string[]> Create(string name, string description) => new(name) { Description = description, HelpName = "CODE|NAME,…", Arity = ArgumentArity.OneOrMore };

    private static IEnumerable<string> Words(string[]? values) => (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
