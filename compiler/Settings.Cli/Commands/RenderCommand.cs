using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Commands;

/// <summary>render: every file that a node writes from its settings.</summary>
internal sealed class RenderCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _file = new("FILE") { Description = "The user data, or - for standard input." };
    private readonly Option<string> _out = new("--out") { Description = "The folder to write the files below.", HelpName = "DIR", Required = true };
    private readonly Option<string?> _facts = FactsOption.Create();
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);
    private readonly Option<bool> _strict = new("--strict") { Description = "Let files that the node does not write fail the run." };

    private RenderCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var render = new RenderCommand(streams);
        var command = new Command("render", "Write the files that a node would write from this user data.")
        {
            render._file, render._out, render._facts, render._format, render._strict,
        };
        render._target.AddTo(command);
        command.SetAction(render.Run);
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

        var files = new TreeRenderer(input.Variant, session.Templates).Render(node, input.Os, input.Host);
        FileTree.Write(Path.Combine(_streams.WorkingDirectory, arguments.GetValue(_out) ?? "."), files);
        var failures = input.Report with { Diagnostics = [.. input.Report.Diagnostics, .. TreeRenderer.Explain(files, node)] };
        Rejection.PrintFindings(failures, _streams);
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, json => TreeOutput.WriteJson(json, files));
        }
        else
        {
            TreeOutput.WriteText(_streams.Output, files);
        }

        return arguments.GetValue(_strict) && files.Any(file => file.Outcome is FailedFile) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
