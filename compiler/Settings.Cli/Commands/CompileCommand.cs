using System.CommandLine;
using Settings.Cli.Output;

namespace Settings.Cli.Commands;

/// <summary>compile: the transactions of a node's first boot and what follows from their commit.</summary>
internal sealed class CompileCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _file = new("FILE") { Description = "The user data, or - for standard input." };
    private readonly Option<string?> _facts = FactsOption.Create();
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings in the text format, too." };

    private CompileCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var compile = new CompileCommand(streams);
        var command = new Command("compile", "Compile user data into the datastore transactions of a node's first boot.")
        {
            compile._file, compile._facts, compile._format, compile._secrets,
        };
        compile._target.AddTo(command);
        command.SetAction(compile.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var session = CompilerSession.Open(arguments, _target, _streams);
        var input = new InputCompiler(session, _streams).Compile(arguments.GetValue(_file) ?? "-", arguments.GetValue(_facts));
        if (input.Node is not { } node)
        {
            return Rejection.Print(input.Report, arguments.GetValue(_format), _streams);
        }

        Rejection.PrintFindings(input.Report, _streams);
        var compilation = new CompilationOutput(input.Variant, node, session.Schemas.SettingsFor(input.Variant.Extensions), arguments.GetValue(_secrets));
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, compilation.WriteJson);
        }
        else
        {
            compilation.WriteText(_streams.Output);
        }

        return ExitCodes.Clean;
    }
}
