using System.CommandLine;
using System.Globalization;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>lint: the verdict a node would give on each document, with every finding at once.</summary>
internal sealed class LintCommand
{
    // Documents from this size on are read one at a time, in bytes.
    private const long LargeDocument = 1 << 20;

    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly ValuesOption _values = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files, folders, patterns, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly ReportOptions _report = new();
    private readonly SelectionOptions _selection = new();
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Print how many findings each rule has in place of the findings." };
    private readonly Option<bool> _strict = new("--strict") { Description = "The same as --fail-on warning." };
    private readonly Option<string?> _failOn = FailOn.CreateOption();
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the safe fixes to the files." };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes") { Description = "With --fix or --diff, also the fixes that may change what is meant." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show what --fix, or --add-ignore, would change instead of writing it; exit code 1 if anything." };
    private readonly Option<bool> _addIgnore = new("--add-ignore") { Description = "Write comments into the files that suppress all findings; after --fix, those that are left." };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "The reason in the comments that --add-ignore writes.",
        HelpName = "TEXT",
    };

    private readonly Option<bool> _annotate = new("--annotate") { Description = "Print each document with its findings as comments." };

    private readonly Option<int> _most = new("--max-findings")
    {
        Description = "Show at most so many findings of a file; the others are counted.",
        HelpName = "N",
        DefaultValueFactory = _ => FileReport.UsuallyShown,
    };

    private readonly Option<bool> _allowEmpty = new("--allow-empty") { Description = "Files and folders without user data are no error." };

    private readonly Option<string?> _shard = Shard.CreateOption();

    private readonly Option<string?> _fragmentOf = new("--fragment-of")
    {
        Description = "The first keys continue this table, which somebody else begins: settings.kubernetes.",
        HelpName = "TABLE",
    };

    private readonly Option<string[]> _policy = new("--policy")
    {
        Description = "A JSON Schema of your own that user data must fit, too. May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _provisioner = new("--provisioner")
    {
        Description = "What is between the documents and the nodes, such as karpenter@1.8.0, eksctl, terraform-aws-eks, eks-managed, cdk or none (default: what the file says).",
        HelpName = "NAME[@VERSION]",
    };

    private LintCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var lint = new LintCommand(streams);
        var command = new Command("lint", "Check user data for what a node would reject, ignore or fail on.")
        {
            lint._files, lint._statistics, lint._strict, lint._failOn, lint._fix, lint._unsafeFixes, lint._diff, lint._addIgnore, lint._reason, lint._annotate, lint._most, lint._fragmentOf, lint._allowEmpty, lint._shard, lint._policy, lint._provisioner,
        };
        lint._most.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= DiagnosticBag.MostKept))
            {
                result.AddError($"'{text}' is not valid for --max-findings; give a number from 1 to {DiagnosticBag.MostKept}.");
            }
        });
        lint._fragmentOf.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !text.StartsWith("settings.", StringComparison.Ordinal))
            {
                result.AddError($"'{text}' is not valid for --fragment-of; give a table of settings, such as settings.kubernetes.");
            }
        });
        lint._reason.Validators.Add(result =>
        {
            if (result.GetValue(lint._addIgnore) is false)
            {
                result.AddError("--reason is the reason in the comments of --add-ignore; give that, too.");
            }
            else if (result.Tokens is [{ Value: var text }] && (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl)))
            {
                result.AddError("--reason: the reason goes to the end of a comment; give one line of text.");
            }
        });
        lint._unsafeFixes.Validators.Add(result =>
        {
            if (!result.Implicit && !result.GetValue(lint._fix) && !result.GetValue(lint._diff))
            {
                result.AddError("--unsafe-fixes says which fixes are made; give --fix or --diff, too.");
            }
        });
        lint._report.AddTo(command);
        lint._selection.AddTo(command);
        lint._values.AddTo(command);
        lint._target.AddTo(command);
        command.SetAction(lint.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        var request = _target.RequestOf(arguments, takesNearest: true) with { Provisioner = ProvisionerOf(arguments, workspace), Values = _values.Read(arguments, _streams) };
        // A document on standard output is alone there.
        var (diffs, comments) = (arguments.GetValue(_diff), arguments.GetValue(_addIgnore));
        var changes = new Changes(arguments.GetValue(_fix) || (diffs && !comments), arguments.GetValue(_unsafeFixes), comments, arguments.GetValue(_reason)?.Trim());
        var isFilter = changes.AreAny && (arguments.GetValue(_files) ?? []).Contains("-");
        var failOn = FailOn.Of(arguments.GetValue(_failOn), arguments.GetValue(_strict));
        var configurations = new ConfigurationFinder(workspace, _streams);
        var destinations = _report.DestinationsOf(arguments, isFilter ? _streams.Talking() : _streams, () => configurations, arguments.GetValue(_files) ?? []);
        var reporter = ReportSet.Of(destinations, destination => CreateReporter(arguments, destination, failOn, workspace));
        var tally = new Tally(failOn, arguments.GetValue(_statistics) || destinations.Any(destination => ReportFormats.CountsCodes(destination.Format)));
        request = request with { Policies = [.. (arguments.GetValue(_policy) ?? []).Select(PolicyOf)], Selection = _selection.Of(arguments, workspace, configurations, arguments.GetValue(_files) ?? []) };
        var callers = new TemplateCallers(_streams);
        var inputs = InputReader.Find(arguments.GetValue(_files) ?? [], FolderFilter.Hosts, _streams, configurations.Governing);
        var shard = Shard.Parse(arguments.GetValue(_shard));
        inputs = shard is null ? inputs : inputs.Where(input => shard.Has(input.Name));
        var fixedFiles = new FixedFiles(_streams);
        List<string> empty = [.. (arguments.GetValue(_files) ?? []).Distinct(StringComparer.Ordinal).Where(argument => InputReader.IsFolder(argument, _streams))];
        var differing = 0;
        foreach (var linted in OrderedWork.Run(inputs, Lint, input => input.Length >= LargeDocument))
        {
            empty.RemoveAll(folder => InputReader.IsIn(folder, linted.Source.Name));
            if (diffs)
            {
                differing += ChangesDiff.Write(_streams.Output, linted) ? 1 : 0;
                tally.Add(linted);
                if (linted.CannotWork)
                {
                    new TextReporter(_streams.Error, useColour: false).Add(linted);
                }

                continue;
            }

            Print((changes.AreAny ? fixedFiles.Save(linted, Lint) : linted) with { MostShown = arguments.GetValue(_most) });
        }

        // Nobody names a folder to have nothing checked.
        foreach (var folder in arguments.GetValue(_allowEmpty) || shard is not null ? [] : empty)
        {
            Print(FileReport.WithoutUserData(folder));
        }

        if (diffs)
        {
            return tally.ExitCode == ExitCodes.CannotWork ? ExitCodes.CannotWork : differing > 0 ? ExitCodes.Findings : ExitCodes.Clean;
        }

        reporter.Finish(tally.Summary);
        if (!arguments.GetValue(_annotate) && destinations.All(destination => destination.IsFile || ReportFormats.IsForPeople(destination.Format)))
        {
            tally.Write(_streams.Talk);
        }

        return tally.ExitCode;

        void Print(FileReport report)
        {
            tally.Add(report);
            reporter.Add(report);
        }

        // A file that a folder contains need not have user data.
        FileReport? Lint(FoundInput found) => LintNamed(found) is var report && report is not { IsWithoutDocuments: true } ? report
            : found.IsFiltered || arguments.GetValue(_allowEmpty) ? null
            : workspace.OtherFiles.Of(report.Source) is { } kind ? report.Named(kind) : report;

        FileReport? LintNamed(FoundInput found) => found.Read() is { } input ? Check(workspace, input, callers.Complete(request with { Configuration = configurations.For(input) }, input.Name), arguments.GetValue(_fragmentOf), changes) : null;
    }

    private Policy PolicyOf(string named)
    {
        var file = Path.GetFullPath(named, _streams.WorkingDirectory);
        return PolicyFiles.Read(
            new DirectoryCatalogSource(Path.GetDirectoryName(file) ?? string.Empty), Path.GetFileName(file), named, reason => new CannotWorkException($"the policy \"{named}\" cannot be used: {reason}."));
    }

    private string? ProvisionerOf(ParseResult arguments, Workspace workspace)
    {
        var name = arguments.GetValue(_provisioner);
        try
        {
            _ = name is null ? null : workspace.Provisioners.Find(name);
            return name;
        }
        catch (UnknownProvisionerException unknown)
        {
            throw new CannotWorkException(unknown.Message);
        }
    }

    private static FileReport Check(Workspace workspace, InputFile input, TargetRequest request, string? fragmentOf, Changes changes)
    {
        if (input.Bytes is not { } bytes)
        {
            return FileReport.Unreadable(input.Name, input.Failure ?? "it is missing");
        }

        using var delay = CollectionDelay.For(bytes);
        fragmentOf ??= request.Evidence.FragmentOf;
        UserData document;
        if (GzipMember.IsAt(bytes))
        {
            document = UserDataReader.Read(input.Name, bytes);
        }
        else
        {
            var decoding = new DiagnosticBag();
            var source = request.Prepare(SourceDecoder.Decode(input.Name, bytes, decoding), workspace);
            var contents = HostFinder.Find(source, fragmentOf);
            if (contents.Documents is not [{ Host: var host } only] || !ReferenceEquals(host, only.Source))
            {
                // What is made of each document is garbage when the next one is checked.
                delay?.Dispose();
                return Check(workspace, source, contents, request, fragmentOf, decoding.HasErrors ? Changes.None : changes).With(decoding);
            }

            document = UserDataReader.Read(source, decoding);
        }

        var analysis = workspace.Analyze(document, request);
        var report = FileReport.Of(analysis);
        if (!changes.AreAny || report.IsCompressed || report.IsUndecodable || analysis.IsWithoutTarget)
        {
            return report;
        }

        var (after, applied) = changes.Fixes ? DocumentFixer.Fix(analysis, request, changes.IncludesUnsafe) : (analysis, 0);
        var (commented, _, added) = changes.AddsComments ? SuppressionAdder.Add(after, request, changes.Reason) : (after, [], 0);
        return changes.Report(FileReport.Of(commented), applied, added) with { Before = report };
    }

    private static FileReport Check(Workspace workspace, SourceText source, HostContents contents, TargetRequest request, string? fragmentOf, Changes changes)
    {
        if (contents.Documents.IsEmpty)
        {
            return FileReport.WithoutDocuments(source, contents.Language);
        }

        var (documents, applied, added) = (Analyze(contents), 0, 0);
        var before = changes.AreAny ? FileReport.Of(source, documents) : null;
        if (changes.Fixes && HostedAnalysis.Fix(documents, fragmentOf, changes.IncludesUnsafe) is { Applied: > 0 } mended)
        {
            (source, applied) = (source.With(mended.Text), mended.Applied);
            documents = Analyze(HostFinder.Find(source, fragmentOf));
        }

        if (changes.AddsComments && documents.Length > 0 && HostedAnalysis.Suppress(documents, changes.Reason, fragmentOf) is { Applied: > 0 } commented)
        {
            (source, added) = (source.With(commented.Text), commented.Applied);
            documents = Analyze(HostFinder.Find(source, fragmentOf));
        }

        return changes.Report(FileReport.Of(source, documents), applied, added) with { Before = before };

        HostedAnalysis[] Analyze(HostContents found) => OrderedWork.Map(found.Documents, document => HostedAnalysis.Of(workspace, document, request));
    }

    // What is asked for in place of the findings takes the place of the text.
    private IReporter CreateReporter(ParseResult arguments, Destination destination, FailOn failOn, Workspace workspace) =>
        !ReportFormats.IsForPeople(destination.Format) ? ReportFormats.Create(destination, failOn, workspace.Catalog.Source.Read)
        : arguments.GetValue(_annotate) ? new AnnotatingReporter(destination.Streams.Output)
        : arguments.GetValue(_statistics) ? new StatisticsReporter(destination.Streams.Output, _fix.Name)
        : ReportFormats.Create(destination, failOn, workspace.Catalog.Source.Read);

    // What is written into the files.
    private sealed record Changes(bool Fixes, bool IncludesUnsafe, bool AddsComments, string? Reason)
    {
        public static Changes None { get; } = new(Fixes: false, IncludesUnsafe: false, AddsComments: false, null);

        public bool AreAny => Fixes || AddsComments;

        // The report about a text to which they were made.
        public FileReport Report(FileReport report, int applied, int added) =>
            report with { Applied = applied, Added = added, Unsuppressed = AddsComments ? SuppressionAdder.Left(report.Diagnostics) : 0 };
    }
}
