using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
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
    private readonly Argument<string?> _file = new("FILE") { Description = "The user data file, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with the facts that a node would get from its machine.", HelpName = "FILE" };
    private readonly ReportOptions _report = new();

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
        _report.AddTo(command);
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
    protected void PrintResult(ParseResult arguments, OpenedDocument document, FileReport report, Action<CommandStreams, bool> write)
    {
        var destinations = DestinationsOf(arguments);
        if (destinations.All(destination => destination.IsFile || IsResult(destination)))
        {
            new TextReporter(Streams.Error, useColour: false).Add(report);
        }

        var results = destinations.Where(IsResult).ToArray();
        Report([.. destinations.Except(results)], report, destination => CreateReporter(arguments, document, destination));
        foreach (var destination in results)
        {
            write(destination.Streams, destination.Format == FormatOption.Json);
            destination.Save();
        }
    }

    /// <summary>Reports findings as the verb's result.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="document">The document.</param>
    /// <param name="report">The findings.</param>
    /// <param name="create">Makes what writes one of the formats, where it is not the usual; null for those.</param>
    protected void PrintReport(ParseResult arguments, OpenedDocument document, FileReport report, Func<Destination, IReporter?>? create = null) =>
        Report(DestinationsOf(arguments), report, destination => create?.Invoke(destination) ?? CreateReporter(arguments, document, destination));

    private static bool IsResult(Destination destination) => destination.Format is FormatOption.Text or FormatOption.Json;

    private static void Report(IReadOnlyList<Destination> destinations, FileReport report, Func<Destination, IReporter> create)
    {
        var tally = new Tally(FailOn.Errors, countsCodes: true);
        tally.Add(report);
        var reporter = ReportSet.Of(destinations, create);
        reporter.Add(report);
        reporter.Finish(tally.Summary);
    }

    private IReadOnlyList<Destination> DestinationsOf(ParseResult arguments) =>
        _report.DestinationsOf(arguments, Streams, arguments.GetValue(_file) is { } file ? [file] : []);

    private static IReporter CreateReporter(ParseResult arguments, OpenedDocument document, Destination destination) =>
        ReportFormats.Create(destination, FailOn.Errors, document.Analysis.Workspace.Catalog.Source.Read);

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, Streams);
        _ = DestinationsOf(arguments);
        var opener = new DocumentOpener(workspace, Streams)
        {
            FactsFile = arguments.GetValue(_facts),
            Datastore = DatastoreOf(arguments),
        };
        if (arguments.GetValue(_file) is null && opener.Datastore is null)
        {
            throw new CannotWorkException("FILE is missing: give a document, or - for standard input.");
        }

        var file = arguments.GetValue(_file);
        var document = opener.Open(file, _target.RequestFor(arguments, file, new ConfigurationFinder(workspace, Streams)));
        if (document.Node is { } node)
        {
            // What a node does that never finishes starting is shown, but it is not a success.
            var isBroken = node.Compile().Generators.Any(outcome => outcome.Status == GeneratorStatus.Failed);
            return Math.Max(Run(arguments, document, node), isBroken ? ExitCodes.Findings : ExitCodes.Clean);
        }

        var report = FileReport.Of(document.Analysis);
        PrintReport(arguments, document, report);
        Streams.Error.WriteLine(document.Refusal("nothing was compiled"));
        return report.CannotWork ? ExitCodes.CannotWork : ExitCodes.Findings;
    }
}
