using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;

namespace Settings.Cli.Commands;

/// <summary>compile: the transactions of a node's first boot and what follows from their commit.</summary>
internal sealed class CompileCommand : DocumentCommand
{
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings in the text format, too." };

    private readonly Option<string?> _datastore = new("--datastore") { Description = "The folder of a node's datastores: compile against the current one, migrated to the release. Then FILE may be left out, as a node reads user data only once.", HelpName = "DIR" };

    private CompileCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var compile = new CompileCommand(streams);
        return compile.Build("compile", "Compile user data into the datastore transactions of a node's first boot, or of one that has a datastore.", compile._datastore, compile._secrets);
    }

    /// <inheritdoc/>
    protected override string? DatastoreOf(ParseResult arguments) => arguments.GetValue(_datastore);

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CompilerSession session, CompiledInput input, CompiledNode node)
    {
        PrintFindings(input.Report);
        var compilation = new CompilationOutput(input.Variant, node, session.Schemas.SettingsFor(input.Variant), arguments.GetValue(_secrets)) { Existing = input.Existing };
        if (IsJson(arguments))
        {
            JsonOutput.Write(Streams.Output, compilation.WriteJson);
        }
        else
        {
            compilation.WriteText(Streams.Output);
        }

        return ExitCodes.Clean;
    }
}
