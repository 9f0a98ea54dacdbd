using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Commands;

/// <summary>render: every file that a node writes from its settings.</summary>
internal sealed class RenderCommand : DocumentCommand
{
    private readonly Option<string> _out = new("--out") { Description = "The folder to write the files below.", HelpName = "DIR", Required = true };
    private readonly Option<bool> _strict = new("--strict") { Description = "Let files that the node does not write fail the run." };

    private readonly Option<bool> _complete = new("--complete") { Description = "Write the image's own files, links and directories, too, as far as they are known." };

    private RenderCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var render = new RenderCommand(streams);
        return render.Build("render", "Write the files that a node would write from this user data.", render._out, render._complete, render._strict);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CompilerSession session, CompiledInput input, CompiledNode node)
    {
        var files = new TreeRenderer(input.Variant, session.Templates).Render(node, input.Os, input.Host);
        var folder = Path.Combine(Streams.WorkingDirectory, arguments.GetValue(_out) ?? ".");
        FileTree.Write(folder, files);
        var placed = arguments.GetValue(_complete) ? ImageTree.Write(folder, NodePaths.Of(input.Variant, session.Arch), files) : [];
        PrintFindings(input.Report with { Diagnostics = [.. input.Report.Diagnostics, .. TreeRenderer.Explain(files, node)] });
        MachineOutput.WriteText(Streams.Error, node);
        if (IsJson(arguments))
        {
            JsonOutput.Write(Streams.Output, json => TreeOutput.WriteJson(json, files, placed));
        }
        else
        {
            TreeOutput.WriteText(Streams.Output, files, placed);
        }

        return arguments.GetValue(_strict) && files.Any(file => file.Outcome is FailedFile) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
