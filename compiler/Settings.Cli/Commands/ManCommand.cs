using System.CommandLine;
using Settings.Cli.Shell;

namespace Settings.Cli.Commands;

/// <summary>man: the page of the manual.</summary>
internal static class ManCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var command = new Command("man", "Print the manual page settingsc(1), for 'man -l' or a folder man1.");
        command.SetAction(_ =>
        {
            ManualPage.Write(Verb.Of(RootCommandFactory.Create(streams, [])), ProgramVersion.Text, streams.Output);
            return ExitCodes.Clean;
        });
        return command;
    }
}
