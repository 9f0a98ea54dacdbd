using System.CommandLine;
using Settings.Cli.Shell;

namespace Settings.Cli.Commands;

/// <summary>completions: the script with which a shell completes verbs, options and their words.</summary>
internal static class CompletionsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var shell = new Argument<string>("shell") { Description = "The shell.", HelpName = string.Join('|', ShellScripts.Shells) };
        Choice.Limit(shell, ShellScripts.Shells);
        var command = new Command("completions", "Print the script with which a shell completes command lines of settingsc.") { shell };
        command.SetAction(arguments =>
        {
            ShellScripts.Write(arguments.GetRequiredValue(shell), Verb.Of(RootCommandFactory.Create(streams, [])), streams.Output);
            return ExitCodes.Clean;
        });
        return command;
    }
}
