using System.CommandLine;
using System.CommandLine.Completions;

namespace Settings.Cli.Shell;

/// <summary>A verb as shells and manuals see it.</summary>
/// <param name="Path">The words that call it behind the program's name, with blanks between; empty for the program itself.</param>
/// <param name="Command">What it does and takes.</param>
/// <param name="Options">Its options and those that all verbs have.</param>
/// <param name="Verbs">The verbs below it.</param>
internal sealed record Verb(string Path, Command Command, IReadOnlyList<VerbOption> Options, IReadOnlyList<Verb> Verbs)
{
    /// <summary>What its help calls its arguments, such as "&lt;FILE&gt;..."; empty without one.</summary>
    public string Arguments { get; } = string.Join(' ', Command.Arguments.Where(argument => !argument.Hidden).Select(Shown));

    /// <summary>The words among which its arguments choose; empty when they are free, such as the names of files.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Command.Arguments.Where(argument => !argument.Hidden).SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(word => word.Label)];

    /// <summary>The verbs and words that may come next, each with what it does; that is empty for words.</summary>
    public IEnumerable<(string Word, string Description)> Next =>
        Verbs.Select(verb => (verb.Command.Name, verb.Command.Description ?? string.Empty)).Concat(Words.Select(word => (word, string.Empty)));

    /// <summary>The verb and all below it, in the order of the help.</summary>
    public IEnumerable<Verb> AndBelow() => Verbs.SelectMany(verb => verb.AndBelow()).Prepend(this);

    /// <summary>Reads the program's verbs.</summary>
    /// <param name="root">The root of its command line.</param>
    public static Verb Of(Command root) => Of(root, string.Empty, []);

    private static Verb Of(Command command, string path, IReadOnlyList<Option> inherited)
    {
        Option[] own = [.. command.Options.Where(option => !option.Hidden)];
        Option[] passedOn = [.. own.Where(option => option.Recursive), .. inherited];
        return new Verb(
            path,
            command,
            [.. own.Concat(inherited).Select(option => new VerbOption(option))],
            [.. command.Subcommands.Where(below => !below.Hidden).Select(below => Of(below, path.Length == 0 ? below.Name : $"{path} {below.Name}", passedOn))]);
    }

    private static string Shown(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty)}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }
}
