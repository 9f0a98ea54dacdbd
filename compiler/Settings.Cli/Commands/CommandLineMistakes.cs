using System.CommandLine;
using System.CommandLine.Parsing;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>Says what is wrong with a command line, with the name that was probably meant.</summary>
internal static class CommandLineMistakes
{
    // What people try where other programs have it, and what stands for it.
    private static readonly string[] BesideVerbs = ["help", "--version"];

    /// <summary>The mistakes in sentences; empty when the command line can be run.</summary>
    /// <param name="parsed">The command line as it was understood.</param>
    /// <param name="arguments">The words of it.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var result = parsed.CommandResult;

        // System.CommandLine takes an option that there is not for a file. Behind "--" every word is one.
        var files = arguments.SkipWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. result.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens).Where(word => word is ['-', _, ..] && !files.Contains(word)).Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            return [.. unknown.Select(word => UnknownOption(result.Command, word))];
        }

        if (result.Command.Subcommands is { Count: > 0 } commands && result.Command.Action is null && (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0))
        {
            return [parsed.UnmatchedTokens is [var first, ..] ? UnknownCommand(commands, first) : $"a command is missing; there are {string.Join(", ", commands.Select(command => command.Name))}."];
        }

        return [.. parsed.Errors.Select(error => error.Message)];
    }

    private static string UnknownOption(Command command, string word)
    {
        var name = word.Split('=', ':')[0];
        var known = command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name));
        return $"unknown option \"{name}\"{Meant(name, known)}";
    }

    private static string UnknownCommand(IEnumerable<Command> commands, string word) =>
        $"unknown command \"{word}\"{Meant(word, commands.Select(command => command.Name).Concat(BesideVerbs))}";

    private static string Meant(string name, IEnumerable<string> known) => NearestName.Of(name, known) is { } near ? $"; did you mean \"{near}\"?" : ".";
}
