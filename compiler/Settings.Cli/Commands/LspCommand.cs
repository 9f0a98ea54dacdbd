using System.CommandLine;
using System.Globalization;
using System.Runtime.Versioning;
using Settings.Cli.Editing;
using Settings.Cli.Editing.Connections;
using Settings.Cli.Output;
using Settings.Compiler.FileSystem;
using Settings.LanguageServer.Protocol;

namespace Settings.Cli.Commands;

/// <summary>lsp: the language server, for editors.</summary>
internal sealed class LspCommand
{
    private readonly CommandStreams _streams;
    private readonly Option<string?> _catalog = new TargetOptions().Catalog;

    private readonly Option<int?> _port = new("--port")
    {
        Description = "Serve clients that connect to this port of 127.0.0.1, any number at once, in place of standard input and output; 0 takes a free port. Standard error says which.",
        HelpName = "N",
    };

    private LspCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var lsp = new LspCommand(streams);
        var command = new Command("lsp", "Serve editors on standard input and output, by the Language Server Protocol.") { lsp._catalog, lsp._port };
        lsp._port.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= LastPort))
            {
                result.AddError($"'{text}' is not a port; give a number from 0 to {LastPort}, or 0 for any that is free.");
            }
        });
        command.SetAction(lsp.Run);
        return command;
    }

    // The greatest number of a port (RFC 9293, section 3.1).
    private const int LastPort = 65535;

    private int Run(ParseResult arguments)
    {
        var catalog = arguments.GetValue(_catalog);
        if (arguments.GetValue(_port) is not { } port)
        {
            return Converse(catalog, _streams.Input, new TextStream(_streams.Unguarded)) ?? ExitCodes.CannotWork;
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new CannotWorkException("--port needs Linux; start 'settingsc lsp' without it, and talk to its standard input and output.");
        }

        Serve(catalog, port);
        return ExitCodes.CannotWork;
    }

    // A conversation that ends, in whatever way, ends nothing else.
    [SupportedOSPlatform("linux")]
    private void Serve(string? catalog, int port)
    {
        using var listener = LoopbackListener.Open(port);
        _streams.Error.WriteLine($"settingsc: listening on 127.0.0.1:{listener.Port}");
        _streams.Error.Flush();
        while (true)
        {
            var connection = listener.Accept();
            new Thread(() => Serve(catalog, connection)) { IsBackground = true }.Start();
        }
    }

    [SupportedOSPlatform("linux")]
    private void Serve(string? catalog, SocketStream connection)
    {
        try
        {
            using (connection)
            {
                Converse(catalog, connection, connection);
            }
        }
        catch (Exception gone) when (SystemFailure.IsOne(gone))
        {
            // The client has left in the middle of a message.
        }
    }

    // How the client ended it; null when it left without a word.
    private int? Converse(string? catalog, Stream input, Stream output)
    {
        var frames = new FramedStream(input, output);
        var server = new LanguageServer.Server.LanguageServer(new EditorHost(catalog, _streams, new GitHead()), frames);
        while (server.ExitCode is null && frames.Read() is { } message)
        {
            server.Receive(message);
        }

        return server.ExitCode;
    }
}
