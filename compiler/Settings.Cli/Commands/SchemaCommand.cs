using System.CommandLine;
using System.Text;
using Settings.Cli.Output;
using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>schema: the settings of a variant as one JSON Schema document, for other editors.</summary>
internal sealed class SchemaCommand
{
    private const string Newest = "2020-12";
    private const string Old = "07";
    private const string ConfigurationSchema = "schemas/meta/settingsc.json";

    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();

    private readonly Option<string> _draft = new("--draft") { Description = "The JSON Schema draft to use.", DefaultValueFactory = _ => Newest };

    private readonly Option<bool> _ofConfig = new("--of-config") { Description = "Print the schema of settingsc.toml instead." };

    private SchemaCommand(CommandStreams streams)
    {
        _streams = streams;
        Choice.Limit(_draft, [Newest, Old]);
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var schema = new SchemaCommand(streams);
        var command = new Command("schema", "Print the JSON Schema for a variant's user data, for use in other editors.") { schema._draft, schema._ofConfig };
        schema._target.AddTo(command);
        command.SetAction(schema.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        if (arguments.GetValue(_ofConfig))
        {
            // It uses no word that the two drafts understand differently but "$defs", whose references old readers follow as well.
            var schema = workspace.Catalog.Source.Read(ConfigurationSchema) ?? new EmbeddedCatalogSource().Read(ConfigurationSchema) ?? default;
            _streams.Output.Write(Encoding.UTF8.GetString(schema.Span));
            return ExitCodes.Clean;
        }

        var variant = workspace.ResolveVariant(_target.RequestOf(arguments));
        var draft = arguments.GetValue(_draft) == Old ? SchemaDraft.Draft07 : SchemaDraft.Draft202012;
        JsonOutput.Write(_streams.Output, json => variant.WriteSchema(workspace.Catalog.Source, json, draft));
        return ExitCodes.Clean;
    }
}
