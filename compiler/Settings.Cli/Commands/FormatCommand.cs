using System.CommandLine;
using System.Text;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Formatting;

namespace Settings.Cli.Commands;

/// <summary>fmt: user data and migrations in their canonical form.</summary>
internal sealed class FormatCommand
{
    // Documents from this size on are formatted one at a time, in bytes.
    private const long LargeDocument = 1 << 20;

    private readonly CommandStreams _streams;
    private readonly Argument<string[]> _files = new("FILE") { Description = "User data, files that contain it, migrations, folders, patterns, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; name the files that would change, and exit with 1 if there are any." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; show what would change, and exit with 1 if there is anything." };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Print how many findings each rule has in place of the findings." };
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _catalog = new TargetOptions().Catalog;

    private FormatCommand(CommandStreams streams) => _streams = streams;

    // What --check is asked for.
    private static FailOn Failing { get; } = FailOn.Usual with { Also = finding => finding.Rule == FormattingDiagnostics.NotCanonicalRule };

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var format = new FormatCommand(streams);
        var command = new Command("fmt", "Bring user data, also inside other files, and migrations into their canonical form.") { format._files, format._check, format._diff, format._secrets, format._statistics };
        format._report.AddTo(command);
        command.Add(format._catalog);
        command.SetAction(format.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var files = arguments.GetValue(_files) ?? [];
        var (checks, diffs) = (arguments.GetValue(_check), arguments.GetValue(_diff));
        var writes = !checks && !diffs;
        // A comparison, and a document that was formatted, are alone on standard output.
        var isFilter = files.Contains("-") && writes;
        var workspace = new Lazy<Workspace>(() => new Workspace(CatalogFolder.OpenWhole(arguments.GetValue(_catalog), _streams)));
        var configurations = new Lazy<ConfigurationFinder>(() => new ConfigurationFinder(workspace.Value, _streams));
        var destinations = _report.DestinationsOf(arguments, diffs || isFilter ? _streams.Talking() : _streams, () => configurations.Value, files);
        var reporter = ReportSet.Of(destinations, destination => CreateReporter(destination, arguments.GetValue(_statistics)));
        var tally = new Tally(Failing, arguments.GetValue(_statistics) || destinations.Any(destination => ReportFormats.CountsCodes(destination.Format)));
        List<string> empty = [.. files.Distinct(StringComparer.Ordinal).Where(argument => InputReader.IsFolder(argument, _streams))];
        var (all, changed, refused) = (0, 0, 0);
        var isForPeople = destinations.All(destination => destination.IsFile || ReportFormats.IsForPeople(destination.Format));
        foreach (var file in OrderedWork.Run(InputReader.Find(files, FolderFilter.Written, _streams, folder => configurations.Value.Governing(folder)), Format, input => input.Length >= LargeDocument))
        {
            empty.RemoveAll(folder => InputReader.IsIn(folder, file.Name));
            (all, changed, refused) = (all + 1, changed + (file.IsChanged ? 1 : 0), refused + (file.IsRefused ? 1 : 0));
            Print((file.After ?? file).Report(workspace, isJudged: checks));
            if (diffs)
            {
                _streams.Output.Write(file.Diff(arguments.GetValue(_secrets) ? null : workspace));
            }
            else if (writes)
            {
                Save(file);
            }
        }

        // Nobody names a folder to have nothing formatted.
        foreach (var folder in empty)
        {
            Print(new FileReport(new SourceText(folder, string.Empty), [FormattingDiagnostics.NothingToFormat(folder)]) { CannotWork = true, IsWithoutDocuments = true });
        }

        reporter.Finish(tally.Summary);
        if (!files.Contains("-") && isForPeople)
        {
            _streams.Talk.WriteLine($"{changed} of {Quantity.Of(all, "file")} {(writes ? "changed" : "would change")}{(refused > 0 ? $", {refused} not formatted" : string.Empty)}.");
        }

        return refused + empty.Count > 0 ? ExitCodes.CannotWork : changed > 0 && !writes ? ExitCodes.Findings : ExitCodes.Clean;

        // Places that are reported are those of the file as it is then.
        FormattedFile? Format(FoundInput found) => Read(found, configurations.Value) is not { } file ? null
            : writes && file.IsChanged && (file.IsPartial || destinations.Any(destination => !ReportFormats.IsForPeople(destination.Format))) ? file with { After = FormatText(file.Document.Source.With(file.Document.Text), isFiltered: false) }
            : file;

        void Print(FileReport report)
        {
            tally.Add(report);
            reporter.Add(report);
        }
    }

    private static IReporter CreateReporter(Destination destination, bool isCounted) => isCounted && ReportFormats.IsForPeople(destination.Format)
        ? new StatisticsReporter(destination.Streams.Output, "settingsc fmt")
        : ReportFormats.Create(destination, Failing, catalog: null);

    private static FormattedFile? Read(FoundInput found, ConfigurationFinder configurations)
    {
        if (found.Read() is not { } input)
        {
            return null;
        }

        if (input.Bytes is not { } bytes)
        {
            return FormattedFile.Unreadable(input.Name, input.Failure ?? "it is missing");
        }

        using var delay = CollectionDelay.For(bytes);
        if (!MigrationLibrary.IsFile(input.Name) && GzipMember.IsAt(bytes))
        {
            return new FormattedFile(UserDataFormatter.Format(UserDataReader.Read(input.Name, bytes)), []);
        }

        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(input.Name, bytes, diagnostics);
        return diagnostics.HasErrors ? FormattedFile.Refused(source, "it is not UTF-8")
            : FormatText(source.With(configurations.For(input)?.Whole.Forms), found.IsFiltered);
    }

    // A file that a folder contains need not have user data.
    private static FormattedFile? FormatText(SourceText source, bool isFiltered)
    {
        if (MigrationLibrary.IsFile(source.Name))
        {
            return new FormattedFile(MigrationFormatter.Format(source), []);
        }

        var contents = HostFinder.Find(source);
        return contents.Documents switch
        {
            [] => isFiltered ? null : FormattedFile.Refused(source, contents.Language is { } language ? $"it is {language} without user data" : "it contains no user data"),
            [{ Host: var host } only] when ReferenceEquals(host, only.Source) => new FormattedFile(UserDataFormatter.Format(UserDataReader.Read(source)), contents.Documents),
            var documents => new FormattedFile(HostFormatter.Format(source, documents), documents),
        };
    }

    private void Save(FormattedFile file)
    {
        if (file.Name == "-")
        {
            // A filter: what comes in goes out, unless it must not be changed.
            _streams.Unguarded.Write(file.Document.Refusal is null ? file.Document.Text : string.Empty);
        }
        else if (file.IsChanged)
        {
            AtomicFile.Write(Path.Combine(_streams.WorkingDirectory, file.Name), Encoding.UTF8.GetBytes(file.Document.Text), isPrecious: true);
            _streams.Talk.WriteLine($"{Printable.Line(file.Name)}: formatted.");
        }
    }
}
