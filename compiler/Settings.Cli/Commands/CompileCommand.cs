using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;

namespace Settings.Cli.Commands;

/// <summary>compile: the transactions of a node's first boot and what follows from their commit.</summary>
internal sealed class CompileCommand : DocumentCommand
{
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };

    private readonly Option<string?> _datastore = new("--datastore") { Description = "The folder of a node's datastores: compile against the current one, migrated to the release. FILE is then optional, because a node reads user data only once.", HelpName = "DIR" };

    private CompileCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var compile = new CompileCommand(streams);
        return compile.Build("compile", "Compile user data into the datastore transactions of a node's first boot, or of a later boot with an existing datastore.", compile._datastore, compile._secrets);
    }

    /// <inheritdoc/>
    protected override string? DatastoreOf(ParseResult arguments) => arguments.GetValue(_datastore);

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node)
    {
        var model = node.Variant.Model;
        var secrets = arguments.GetValue(_secrets) ? SecretPolicy.ShowAll : document.Analysis.Workspace.SecretsOf(model.Settings.Schema);
        var compilation = new CompilationOutput(model.Variant, node.Compile(), secrets) { Existing = document.Existing };
        return PrintResult(arguments, document, document.Report(node.CompileFindings()), (streams, isJson) =>
        {
            if (isJson)
            {
                JsonOutput.Write(streams.Output, compilation.ToJson(), JsonContracts.Printed.CompilationJson);
            }
            else
            {
                compilation.WriteText(streams.Output);
            }
        });
    }
}
