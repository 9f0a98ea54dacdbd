using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Generators;

namespace Settings.Cli.Commands;

/// <summary>
/// What compile, render and verify have in common: one document is checked and compiled for one variant, and only when the
/// node accepts it, the verb does its own part.
/// </summary>
internal abstract class DocumentCommand
{
    private readonly TargetOptions _target = new();
    private readonly ValuesOption _values = new();
    private readonly Argument<string?> _file = new("FILE") { Description = $"The user data, {NamedDocument.Help}, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with the facts that a node would get from its machine.", HelpName = "FILE" };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private protected DocumentCommand(CommandStreams streams) => Streams = streams;

    /// <summary>What the run reads and writes.</summary>
    protected CommandStreams Streams { get; }

    /// <summary>The verb with the common options and its own.</summary>
    protected Command Build(string name, string description, params ReadOnlySpan<Option> options)
    {
        var command = new Command(name, description) { _file };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(_facts);
        command.Add(_format);
        _values.AddTo(command);
        _target.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    /// <summary>Whether the output is for programs.</summary>
    protected bool IsJson(ParseResult arguments) => arguments.GetValue(_format) == FormatOption.Json;

    /// <summary>The folder of the datastore that the node has already; null for a node that starts for the first time.</summary>
    protected virtual string? DatastoreOf(ParseResult arguments) => null;

    /// <summary>The verb's own part.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="node">What the node makes of it.</param>
    /// <returns>The exit code.</returns>
    protected abstract int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node);

    /// <summary>Prints findings of an accepted document beside the verb's output.</summary>
    protected void PrintFindings(FileReport report) => new TextReporter(Streams.Error, useColour: false).Add(report);

    /// <summary>Prints findings as the verb's output.</summary>
    protected void PrintReport(ParseResult arguments, FileReport report)
    {
        IReporter reporter = IsJson(arguments) ? new JsonReporter(Streams) : new TextReporter(Streams.Output, Streams.UseColour);
        reporter.Add(report);
        reporter.Finish();
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, Streams);
        var opener = new DocumentOpener(workspace, Streams)
        {
            FactsFile = arguments.GetValue(_facts),
            Datastore = DatastoreOf(arguments),
        };
        if (arguments.GetValue(_file) is null && opener.Datastore is null)
        {
            throw new CannotWorkException("FILE is missing: give a document, or - for standard input.");
        }

        var file = NamedDocument.Of(arguments.GetValue(_file), Streams);
        var request = _target.RequestFor(arguments, file?.File, new ConfigurationFinder(workspace, Streams)) with { Values = _values.Read(arguments, Streams) };
        var document = opener.Open(file, new TemplateCallers(Streams).Complete(request, file?.File));
        if (document.Node is { } node)
        {
            // What a node does that never finishes starting is shown, but it is not a success.
            var isBroken = node.Compile().Generators.Any(outcome => outcome.Status == GeneratorStatus.Failed);
            return Math.Max(Run(arguments, document, node), isBroken ? ExitCodes.Findings : ExitCodes.Clean);
        }

        var report = document.ReportAll();
        PrintReport(arguments, report);
        Streams.Error.WriteLine(document.Refusal("nothing was compiled"));
        return report.CannotWork ? ExitCodes.CannotWork : ExitCodes.Findings;
    }
}
