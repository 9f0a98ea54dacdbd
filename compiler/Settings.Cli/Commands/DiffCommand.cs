using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>
/// diff: what differs between two documents, or between two variants or releases with the same document or none: settings,
/// files, services. Without a variant two releases are compared with all that they have. The exit code is 1 when something differs.
/// </summary>
internal sealed class DiffCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly ValuesOption _values = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = $"Two documents, each user data or {NamedDocument.Help}; with --to-variant or --to-release also one or none.", Arity = new ArgumentArity(0, 2) };
    private readonly Option<string?> _toVariant = new("--to-variant") { Description = "The variant of the second target (default: that of the first).", HelpName = "NAME" };
    private readonly Option<string?> _toRelease = new("--to-release") { Description = "The release of the second target (default: that of the first).", HelpName = "VERSION" };
    private readonly Option<string?> _facts = new("--facts") { Description = "A TOML file with the facts that both nodes would get from their machines.", HelpName = "FILE" };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly ReportOptions _report = new();

    private DiffCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var diff = new DiffCommand(streams);
        var command = new Command("diff", "Show the differences between two documents, variants or releases.")
        {
            diff._files, diff._toVariant, diff._toRelease, diff._facts, diff._secrets,
        };
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
        if (files.Length < 2 && arguments.GetValue(_toVariant) is null && arguments.GetValue(_toRelease) is null)
        {
            throw new CannotWorkException("give two documents, or one with --to-variant or --to-release, or none with both targets.");
        }

        var destinations = _report.DestinationsOf(arguments, _streams, files);
        if (files.Length == 0 && first.Variant is null && second.Variant is null)
        {
            return CompareReleases(destinations, workspace, workspace.Resolve(first), workspace.Resolve(second));
        }

        var opener = new DocumentOpener(workspace, _streams) { FactsFile = arguments.GetValue(_facts) };
        var configurations = new ConfigurationFinder(workspace, _streams);
        var left = NamedDocument.Of(files.ElementAtOrDefault(0), _streams);
        var right = NamedDocument.Of(files.ElementAtOrDefault(1), _streams) ?? left;
        var callers = new TemplateCallers(_streams);
        var before = opener.Open(left, callers.Complete(first with { Configuration = configurations.For(left?.File) }, left?.File));
        var after = opener.Open(right, callers.Complete(second with { Configuration = configurations.For(right?.File) }, right?.File));
        if (before.Node is not { } old || after.Node is not { } now)
        {
            return Refused(destinations, before, after);
        }

        var difference = NodeDifference.Of(old.Compile(), old.Render(), now.Compile(), now.Render(), now.Variant.Variant.Defaults);
        var (leftName, rightName) = files.Length == 2 ? (Printable.Line(files[0]), Printable.Line(files[1])) : (before.TargetName, after.TargetName);
        var (schemaBefore, schemaAfter) = (old.Variant.Model.Settings.Schema, now.Variant.Model.Settings.Schema);
        var secrets = arguments.GetValue(_secrets) ? SecretPolicy.ShowAll : workspace.SecretsOf(schemaBefore, schemaAfter);
        var output = new DifferenceOutput(difference, leftName, rightName, schemaBefore, schemaAfter, secrets);
        ReportFindings(destinations, before, after);
        Write(destinations, (streams, isJson) =>
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
        _streams.Talk.WriteLine($"{difference.Settings.Length} settings and {difference.Files.Length} files differ.");
        return output.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private int CompareReleases(IReadOnlyList<Destination> destinations, Workspace workspace, Target before, Target after)
    {
        foreach (var notice in before.Notices.Concat(after.Notices).Distinct(StringComparer.Ordinal))
        {
            _streams.Talk.WriteLine(notice);
        }

        var difference = new ReleaseComparison(workspace, before, after).Run();
        var output = new ReleaseDifferenceOutput(difference, before.Release.Name, after.Release.Name, Name);
        if (!destinations.All(IsResult))
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
        return difference.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;

        string Name(IReadOnlyList<string> variants) => variants.Count == difference.Common.Length
            ? string.Empty
            : string.Join(", ", VariantFamilies.NamesOf(Named(variants), Named(difference.Common)));

        IEnumerable<Variant> Named(IReadOnlyCollection<string> names) => after.Variants.Where(variant => names.Contains(variant.Name, StringComparer.Ordinal));
    }

    private static bool IsResult(Destination destination) => destination.Format is FormatOption.Text or FormatOption.Json;

    private static void Write(IReadOnlyList<Destination> destinations, Action<CommandStreams, bool> write)
    {
        foreach (var destination in destinations.Where(IsResult))
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
        FileReport[] reports = [first, second with { Diagnostics = [.. second.Diagnostics.Where(finding => finding.Rule.Name != "inexact-release" || !said.Contains((finding.Span, finding.Message)))] }];
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
