using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>render: every file that a node writes from its settings.</summary>
internal sealed class RenderCommand : DocumentCommand
{
    private readonly Option<string> _out = new("--out") { Description = "The folder to write the files to.", HelpName = "DIR", Required = true };
    private readonly Option<bool> _strict = new("--strict") { Description = "Fail if there are files that the node does not write." };

    private readonly Option<bool> _complete = new("--complete") { Description = "Also write the image's own files, links and directories, as far as they are known." };

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
    protected override int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node)
    {
        var files = node.Render();
        var folder = Path.Combine(Streams.WorkingDirectory, arguments.GetValue(_out) ?? ".");
        FileTree.Write(folder, files);
        var placed = arguments.GetValue(_complete) ? ImageTree.Write(folder, NodePaths.Of(node.Variant.Variant, node.Variant.Os.Arch), files) : [];
        Diagnostic[] missing = [.. node.MissingFiles()];
        PrintFindings(FileReport.Of(document.Analysis, [.. node.CompileFindings(), .. missing]));
        MachineOutput.WriteText(Streams.Error, node.Compile());
        if (IsJson(arguments))
        {
            JsonOutput.Write(Streams.Output, TreeOutput.ToJson(files, placed), JsonContracts.Printed.TreeJson);
        }
        else
        {
            TreeOutput.WriteText(Streams.Output, files, placed);
        }

        return arguments.GetValue(_strict) && missing.Any(file => file.Severity > Severity.Info) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
