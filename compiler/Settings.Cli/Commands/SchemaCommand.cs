using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Cli.Commands;

/// <summary>schema: the settings of a variant as one JSON Schema document, for other editors.</summary>
internal sealed class SchemaCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();

    private SchemaCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var schema = new SchemaCommand(streams);
        var command = new Command("schema", "Print the JSON Schema (2020-12) of a variant's user data, for other editors.");
        schema._target.AddTo(command);
        command.SetAction(schema.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var session = CompilerSession.Open(arguments, _target, _streams);
        try
        {
            var variant = session.VariantFor(TargetComment.None);
            JsonOutput.Write(_streams.Output, json => SchemaBundle.Write(session.Catalog.Source, variant, json));
            return ExitCodes.Clean;
        }
        catch (UnknownTargetException unknown)
        {
            throw new CannotWorkException($"{unknown.Message}.");
        }
    }
}
