using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;

namespace Settings.Cli.Commands;

/// <summary>config: which target holds for a document, and who says so.</summary>
internal sealed class ConfigCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _file = new("FILE") { Description = $"The user data, {NamedDocument.Help}, or - for standard input." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private ConfigCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var config = new ConfigCommand(streams);
        var command = new Command("config", "Show the target of a document, and whether it comes from options, the document or settingsc.toml.") { config._file, config._format };
        config._target.AddTo(command);
        command.SetAction(config.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        var named = NamedDocument.Of(arguments.GetValue(_file), _streams) ?? new NamedDocument(string.Empty, null);
        var configurations = new ConfigurationFinder(workspace, _streams);
        var request = new TemplateCallers(_streams).Complete(_target.RequestFor(arguments, named.File, configurations), named.File);
        var chosen = ChosenDocument.Read(named, request, workspace, _streams);
        var (document, evidence) = (chosen.UserData, chosen.Hosted is { Evidence: { Why: not null } own } ? own : request.Evidence);
        request = request with { Evidence = evidence };
        var analysis = workspace.Analyze(document, request with { TakesNearest = true });
        if (analysis.Target is not { } target)
        {
            new TextReporter(_streams.Error, useColour: false).Add(FileReport.Of(analysis));
            return ExitCodes.CannotWork;
        }

        var targets = analysis.Others.Select(other => other.Target).OfType<Target>().Prepend(target).Zip(workspace.ChooseEach(document, request)).ToArray();
        var output = new TargetOutput(named.File, targets, request.Configuration) { Evidence = evidence, Exclusion = named.File == "-" ? null : configurations.ExclusionOf(named.File) };
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, output.ToJson(), JsonContracts.Printed.TargetJson);
        }
        else
        {
            output.WriteText(_streams.Output);
        }

        return ExitCodes.Clean;
    }
}
