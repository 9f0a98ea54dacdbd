using System.CommandLine;
using Settings.Cli.Editing;
using Settings.Cli.Output;
using Settings.LanguageServer.Protocol;

namespace Settings.Cli.Commands;

/// <summary>lsp: the language server, for editors.</summary>
internal sealed class LspCommand
{
    private readonly CommandStreams _streams;
    private readonly Option<string?> _catalog = new TargetOptions().Catalog;

    private LspCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var lsp = new LspCommand(streams);
        var command = new Command("lsp", "Serve editors on standard input and output, by the Language Server Protocol.") { lsp._catalog };
        command.SetAction(lsp.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var frames = new FramedStream(_streams.Input, new TextStream(_streams.Unguarded));
        var server = new LanguageServer.Server.LanguageServer(new EditorHost(arguments.GetValue(_catalog), _streams), frames);
        while (server.ExitCode is null && frames.Read() is { } message)
        {
            server.Receive(message);
        }

        return server.ExitCode ?? ExitCodes.CannotWork;
    }
}
