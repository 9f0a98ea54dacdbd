using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Generators;

namespace Settings.Cli.Commands;

/// <summary>
/// What compile, render, verify and report have in common: one document is checked and compiled for one variant, and only when the
/// node accepts it, the verb does its own part.
/// </summary>
internal abstract class DocumentCommand
{
    private readonly TargetOptions _target = new();
    private readonly ValuesOption _values = new();
    private readonly Argument<string?> _file = new("FILE") { Description = $"The user data, {NamedDocument.Help}, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with the facts that a node would get from its machine.", HelpName = "FILE" };
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _failOn = FailOn.CreateOption();
    private readonly Option<bool> _strict = new("--strict") { Description = "The same as --fail-on warning: warnings count as well, such as files that the node does not write." };

    private readonly IReadOnlyList<string> _results;

    /// <summary>A verb.</summary>
    /// <param name="streams">What its runs read and write.</param>
    /// <param name="results">The formats of its result, where these are not text and JSON.</param>
    private protected DocumentCommand(CommandStreams streams, params IReadOnlyList<string> results)
    {
        Streams = streams;
        _results = results.Count > 0 ? results : [FormatOption.Text, FormatOption.Json];
    }

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
        command.Add(_failOn);
        command.Add(_strict);
        _report.AddTo(command);
        _values.AddTo(command);
        _target.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    /// <summary>The folder of the datastore that the node has already; null for a node that starts for the first time.</summary>
    protected virtual string? DatastoreOf(ParseResult arguments) => null;

    /// <summary>The verb's own part.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="node">What the node makes of it.</param>
    /// <returns>The exit code.</returns>
    protected abstract int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node);

    /// <summary>Prints the verb's result, which is text or JSON, and reports the findings of an accepted document in the other formats.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="report">Its findings.</param>
    /// <param name="write">Prints the result for people or, when told so, for programs.</param>
    /// <returns>The exit code that follows from the findings.</returns>
    protected int PrintResult(ParseResult arguments, OpenedDocument document, FileReport report, Action<CommandStreams, bool> write) =>
        PrintResult(arguments, document, report, (CommandStreams streams, string format) => write(streams, format == FormatOption.Json));

    /// <summary>The same for a result in formats of its own.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="report">Its findings.</param>
    /// <param name="write">Prints the result in the format of a name.</param>
    /// <returns>The exit code that follows from the findings.</returns>
    protected int PrintResult(ParseResult arguments, OpenedDocument document, FileReport report, Action<CommandStreams, string> write)
    {
        var destinations = DestinationsOf(arguments, document.Analysis.Workspace);
        if (destinations.All(destination => destination.IsFile || IsResult(destination)))
        {
            new TextReporter(Streams.Error, useColour: false).Add(report);
        }

        var results = destinations.Where(IsResult).ToArray();
        var failOn = FailOnOf(arguments);
        var exit = Report([.. destinations.Except(results)], report, failOn, destination => CreateReporter(document, destination, failOn));
        foreach (var destination in results)
        {
            write(destination.Streams, destination.Format);
            destination.Save();
        }

        return exit;
    }

    /// <summary>Reports findings as the verb's result.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="report">The findings.</param>
    /// <param name="failOn">Which findings count.</param>
    /// <param name="create">Makes what writes one of the formats, where it is not the usual; null for those.</param>
    /// <returns>The exit code that follows from the findings.</returns>
    protected int PrintReport(ParseResult arguments, OpenedDocument document, FileReport report, FailOn failOn, Func<Destination, IReporter?>? create = null) =>
        Report(DestinationsOf(arguments, document.Analysis.Workspace), report, failOn, destination => create?.Invoke(destination) ?? CreateReporter(document, destination, failOn));

    /// <summary>Which findings count.</summary>
    protected FailOn FailOnOf(ParseResult arguments) => FailOn.Of(arguments.GetValue(_failOn), arguments.GetValue(_strict));

    private bool IsResult(Destination destination) => _results.Contains(destination.Format, StringComparer.Ordinal);

    private static int Report(IReadOnlyList<Destination> destinations, FileReport report, FailOn failOn, Func<Destination, IReporter> create)
    {
        var tally = new Tally(failOn, countsCodes: true);
        tally.Add(report);
        var reporter = ReportSet.Of(destinations, create);
        reporter.Add(report);
        reporter.Finish(tally.Summary);
        return tally.ExitCode;
    }

    private IReadOnlyList<Destination> DestinationsOf(ParseResult arguments, Workspace workspace) =>
        _report.DestinationsOf(arguments, Streams, () => new ConfigurationFinder(workspace, Streams), arguments.GetValue(_file) is { } file ? [file] : []);

    private static IReporter CreateReporter(OpenedDocument document, Destination destination, FailOn failOn) =>
        ReportFormats.Create(destination, failOn, document.Analysis.Workspace.Catalog.Source.Read);

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, Streams);
        _ = DestinationsOf(arguments, workspace);
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

        var exit = PrintReport(arguments, document, document.ReportAll(), FailOnOf(arguments));
        Streams.Talk.WriteLine(document.Refusal("nothing was compiled"));
        return exit;
    }
}
