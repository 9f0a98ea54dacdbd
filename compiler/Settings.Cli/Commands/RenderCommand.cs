using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>render: every file that a node writes from its settings.</summary>
internal sealed class RenderCommand : DocumentCommand
{
    private readonly Option<string> _out = new("--out") { Description = "The folder to write the files to.", HelpName = "DIR", Required = true };
    private readonly Option<bool> _complete = new("--complete") { Description = "Also write the image's own files, links and directories, as far as they are known." };

    private readonly Option<bool> _clean = new("--clean") { Description = "Remove the files that earlier runs wrote to the folder and this one does not." };

    private RenderCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var render = new RenderCommand(streams);
        return render.Build("render", "Write the files that a node would write from this user data.", render._out, render._clean, render._complete);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node)
    {
        var files = node.Render();
        var placed = arguments.GetValue(_complete) ? ImageTree.Of(NodePaths.Of(node.Variant.Variant, node.Variant.Os.Arch), files) : [];
        var removed = Write(arguments, files, placed);
        var exit = PrintResult(arguments, document, document.Report([.. node.CompileFindings(), .. node.MissingFiles()]), (streams, isJson) =>
        {
            if (isJson)
            {
                JsonOutput.Write(streams.Output, TreeOutput.ToJson(files, placed), JsonContracts.Printed.TreeJson);
            }
            else
            {
                TreeOutput.WriteText(streams.Output, files, placed);
            }
        });
        MachineOutput.WriteText(Streams.Talk, node.Compile());
        foreach (var path in removed)
        {
            Streams.Talk.WriteLine($"removed {Printable.Line(path)}");
        }

        return exit;
    }

    // Gives the files of earlier runs that were removed because they are no longer written.
    private IReadOnlyList<string> Write(ParseResult arguments, IReadOnlyList<TreeFile> files, IReadOnlyList<PlacedPath> placed)
    {
        var written = files.Where(file => file.Outcome is RenderedFile).Select(file => file.File.Path).Concat(placed.Where(path => path.IsFile).Select(path => path.File.Path));
        using var tree = FileTree.Open(arguments.GetValue(_out) ?? string.Empty, Streams, written);
        RenderedTree.Write(tree, files);
        ImageTree.Write(tree, placed);
        var left = arguments.GetValue(_clean) ? tree.Left : [];
        foreach (var path in left)
        {
            tree.Remove(path);
        }

        tree.Finish();
        return left;
    }
}
