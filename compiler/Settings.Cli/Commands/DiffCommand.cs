using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;
using Settings.Cli.Review;
using Settings.Cli.Review.Printing;
using Settings.Cli.Review.Sources;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands;

/// <summary>
/// diff: what differs between two documents, or between two variants or releases with the same document or none: settings,
/// files, services. Without a variant two releases are compared with all that they have. Of folders and revisions every document is
/// compared. With another catalog, it is the catalogs that are compared. The exit code is 1 when something differs.
/// </summary>
internal sealed class DiffCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly ValuesOption _values = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = $"Two documents, each user data or {NamedDocument.Help}, two folders, or user data and the JSON that 'apiclient get' prints on a running node; with --to-variant or --to-release also one document or none.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _toVariant = new("--to-variant") { Description = "The variant of the second target (default: that of the first).", HelpName = "NAME" };
    private readonly Option<string?> _toRelease = new("--to-release") { Description = "The release of the second target (default: that of the first).", HelpName = "VERSION" };
    private readonly Option<string?> _toCatalog = new("--to-catalog") { Description = "Compare the catalog with another one: a folder with schemas/ and templates/, in all releases that both have, or that of --release. Each FILE is then user data whose files are compared (default: nodes without user data).", HelpName = "DIR" };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with the facts that both nodes would get from their machines.", HelpName = "FILE" };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly ReviewOptions _review = new();
    private readonly ReportOptions _report = new(ReportFormats.Html);

    private DiffCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var diff = new DiffCommand(streams);
        var command = new Command("diff", "Show the differences between two documents, variants or releases, and what a change of many documents means for nodes.")
        {
            diff._files, diff._toVariant, diff._toRelease, diff._toCatalog, diff._facts, diff._secrets,
        };
        diff._review.AddTo(command);
        diff._report.AddTo(command);
        diff._values.AddTo(command);
        diff._target.AddTo(command);
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        var first = _target.RequestOf(arguments) with { Values = _values.Read(arguments, _streams) };
        var second = first with { Variant = arguments.GetValue(_toVariant) ?? first.Variant, Release = arguments.GetValue(_toRelease) ?? first.Release };
        var files = arguments.GetValue(_files) ?? [];
        var opener = new DocumentOpener(workspace, _streams) { FactsFile = arguments.GetValue(_facts) };
        var reviewer = new Reviewer(workspace, _streams, opener) { First = first, Second = second, ShowsSecrets = arguments.GetValue(_secrets) };
        var destinations = _report.DestinationsOf(arguments, _streams, () => new ConfigurationFinder(workspace, _streams), files);
        if (arguments.GetValue(_toCatalog) is { } toCatalog)
        {
            return CompareCatalogs(arguments, destinations, workspace, new Workspace(CatalogFolder.OpenWhole(toCatalog, _streams)), first, files);
        }

        if (_review.SourceOf(arguments, files, workspace, _streams) is var (title, changes))
        {
            ReviewPrinter.Check(destinations, _review.LengthOf(arguments));
            return Print(arguments, destinations, new ReviewResult(title, [.. changes.SelectMany(reviewer.Review)]));
        }

        if (files is [var document, var node] && JsonFile.TryRead(node, _streams) is { } json && RunningNode.Of(json, node) is { } running)
        {
            return CompareRunning(arguments, destinations, (document, node), opener, reviewer, running);
        }

        if (files.Length > 2 || (files.Length < 2 && arguments.GetValue(_toVariant) is null && arguments.GetValue(_toRelease) is null))
        {
            throw new CannotWorkException("give two documents, or one with --to-variant or --to-release, or none with both targets or --to-catalog.");
        }

        if (files.Length == 0 && first.Variant is null && second.Variant is null)
        {
            return CompareReleases(arguments, destinations, workspace, workspace.Resolve(first), workspace.Resolve(second));
        }

        var configurations = new ConfigurationFinder(workspace, _streams);
        var left = NamedDocument.Of(files.ElementAtOrDefault(0), _streams);
        var right = NamedDocument.Of(files.ElementAtOrDefault(1), _streams) ?? left;
        var callers = new TemplateCallers(_streams);
        var before = opener.Open(left, callers.Complete(first with { Configuration = configurations.For(left?.File) }, left?.File));
        var after = opener.Open(right, callers.Complete(second with { Configuration = configurations.For(right?.File) }, right?.File));
        var (leftName, rightName) = files.Length == 2 ? (Printable.Line(files[0]), Printable.Line(files[1])) : (before.TargetName, after.TargetName);
        var item = reviewer.Compare(leftName == rightName ? rightName : $"{leftName} -> {rightName}", before, after);
        var (length, review) = (_review.LengthOf(arguments), new ReviewResult(item.Resource, [item]));
        Destination[] results = [.. destinations.Where(IsResult)];
        ReviewPrinter.Check(results, length);
        ReviewPrinter.Write([.. results.Where(destination => !IsPair(destination, length))], review, length);
        if (before.Node is null || after.Node is null)
        {
            return Refused([.. destinations.Where(destination => !IsResult(destination) || IsPair(destination, length))], before, after);
        }

        ReportFindings(destinations, before, after);
        var output = new DifferenceOutput(item.Changes, leftName, rightName);
        Write(results.Where(destination => IsPair(destination, length)), (streams, isJson) =>
        {
            if (isJson)
            {
                JsonOutput.Write(streams.Output, output.ToJson(), JsonContracts.Printed.DifferenceJson);
            }
            else
            {
                output.WriteText(streams.Output);
            }
        });
        _streams.Talk.WriteLine($"{item.Changes.Settings.Length} settings and {item.Changes.Files.Length} files differ.");
        return review.ExitCodeOf(_review.CountsChanges(arguments));
    }

    private int CompareCatalogs(ParseResult arguments, IReadOnlyList<Destination> destinations, Workspace before, Workspace after, TargetRequest request, string[] documents)
    {
        Option[] others = [_toVariant, _toRelease, _target.Nearest, .. _review.Sources];
        if (others.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false }) is { } other)
        {
            throw new CannotWorkException($"--to-catalog compares each variant with itself in another catalog; leave out {other.Name}.");
        }

        return new CatalogDiff(before, after, _streams) { Request = request, FactsFile = arguments.GetValue(_facts), ShowsSecrets = arguments.GetValue(_secrets) }
            .Run(documents, destinations, _review.LengthOf(arguments), _review.CountsChanges(arguments));
    }

    private int CompareRunning(
        ParseResult arguments, IReadOnlyList<Destination> destinations, (string Document, string Node) files, DocumentOpener opener, Reviewer reviewer, RunningNode running)
    {
        var named = NamedDocument.Of(files.Document, _streams);
        var request = reviewer.First with { Configuration = new ConfigurationFinder(reviewer.Workspace, _streams).For(named?.File) };
        var opened = opener.Open(named, running.Complete(new TemplateCallers(_streams).Complete(request, named?.File)));
        var name = $"{Printable.Line(files.Document)} -> {Printable.Line(files.Node)}";
        return Print(arguments, destinations, new ReviewResult(name, [reviewer.CompareRunning(name, opened, running)]));
    }

    private int Print(ParseResult arguments, IReadOnlyList<Destination> destinations, ReviewResult review)
    {
        var length = _review.LengthOf(arguments);
        ReviewPrinter.Write(destinations, review, length);
        if (length != ReviewLength.Statistics)
        {
            _streams.Talk.WriteLine(review.Summary);
        }

        return review.ExitCodeOf(_review.CountsChanges(arguments));
    }

    private int CompareReleases(ParseResult arguments, IReadOnlyList<Destination> destinations, Workspace workspace, Target before, Target after)
    {
        foreach (var notice in before.Notices.Concat(after.Notices).Distinct(StringComparer.Ordinal))
        {
            _streams.Talk.WriteLine(notice);
        }

        var difference = new ReleaseComparison(workspace, before, after).Run();
        var output = new ReleaseDifferenceOutput(difference, before.Release.Name, after.Release.Name, Name) { Obstacle = ObstacleBetween(workspace, before.Release.Name, after.Release.Name) };
        if (!destinations.All(destination => IsPair(destination, _review.LengthOf(arguments))))
        {
            throw new CannotWorkException("releases without documents have no findings; print what differs as text or json.");
        }

        Write(destinations, (streams, isJson) =>
        {
            if (isJson)
            {
                JsonOutput.Write(streams.Output, output.ToJson(), JsonContracts.Printed.ReleaseDifferenceJson);
            }
            else
            {
                output.WriteText(streams.Output);
            }
        });
        _streams.Talk.WriteLine($"{difference.Changes.Length} things differ on {difference.Common.Length} variants.");
        return difference.IsEmpty || !_review.CountsChanges(arguments) ? ExitCodes.Clean : ExitCodes.Findings;

        string Name(IReadOnlyList<string> variants) => variants.Count == difference.Common.Length
            ? string.Empty
            : string.Join(", ", VariantFamilies.NamesOf(Named(variants), Named(difference.Common)));

        IEnumerable<Variant> Named(IReadOnlyCollection<string> names) => after.Variants.Where(variant => names.Contains(variant.Name, StringComparer.Ordinal));
    }

    // What stops an update counts more than what it would bring.
    private static MigrationPlanException? ObstacleBetween(Workspace workspace, string from, string to)
    {
        try
        {
            new MigrationPlanner(ReleaseHistory.Read(workspace.Catalog.Source)).Plan(from, to);
            return null;
        }
        catch (MigrationPlanException none)
        {
            return none;
        }
    }

    private static bool IsResult(Destination destination) => ReviewPrinter.IsFormat(destination.Format);

    // Two documents alone are printed without the name of a resource.
    private static bool IsPair(Destination destination, ReviewLength length) => destination.Format == FormatOption.Json || (destination.Format == FormatOption.Text && length == ReviewLength.Whole);

    private static void Write(IEnumerable<Destination> destinations, Action<CommandStreams, bool> write)
    {
        foreach (var destination in destinations)
        {
            write(destination.Streams, destination.Format == FormatOption.Json);
            destination.Save();
        }
    }

    // What differs is the result; the findings of documents that are accepted come beside it.
    private void ReportFindings(IReadOnlyList<Destination> destinations, OpenedDocument before, OpenedDocument after)
    {
        var first = ReportOf(before);
        var second = ReportOf(after);

        // What is said of a release is said once.
        var said = first.Source.Name == second.Source.Name ? first.Diagnostics.Select(finding => (finding.Span, finding.Message)).ToHashSet() : [];
        FileReport[] reports = [first, second with { Diagnostics = [.. second.Diagnostics.Where(finding => !HistoryDiagnostics.IsOfRelease(finding.Rule) || !said.Contains((finding.Span, finding.Message)))] }];
        if (destinations.All(destination => destination.IsFile || IsResult(destination)))
        {
            var reporter = new TextReporter(_streams.Error, useColour: false);
            Array.ForEach(reports, reporter.Add);
        }

        Report([.. destinations.Where(destination => !IsResult(destination))], before, reports);
    }

    private static FileReport ReportOf(OpenedDocument document) => document.Node is null ? document.ReportAll() : document.Report(document.Node.CompileFindings());

    private static void Report(IReadOnlyList<Destination> destinations, OpenedDocument document, IEnumerable<FileReport> reports)
    {
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, document.Analysis.Workspace.Catalog.Source.Read));
        foreach (var report in reports)
        {
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
    }

    private int Refused(IReadOnlyList<Destination> destinations, OpenedDocument before, OpenedDocument after)
    {
        OpenedDocument[] refused = [.. new[] { before, after }.Where(document => document.Node is null).DistinctBy(document => (document.Analysis.Source.Name, document.TargetName))];
        Report(destinations, before, refused.Select(ReportOf));
        foreach (var document in refused)
        {
            _streams.Talk.WriteLine(document.Refusal("nothing was compared"));
        }

        return refused.Any(document => ReportOf(document).CannotWork) ? ExitCodes.CannotWork : ExitCodes.Findings;
    }
}
