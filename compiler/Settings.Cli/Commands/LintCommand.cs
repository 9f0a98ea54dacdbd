using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Commands;

/// <summary>lint: the verdict a node would give on each document, with every finding at once.</summary>
internal sealed class LintCommand
{
    // Documents from this size on are read one at a time, in bytes.
    private const long LargeDocument = 1 << 20;

    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files, folders, patterns, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json, "github");
    private readonly Option<bool> _strict = new("--strict") { Description = "Fail on warnings as well." };
    private readonly Option<string?> _failOn = FailOn.CreateOption();
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the safe fixes to the files." };
    private readonly Option<bool> _annotate = new("--annotate") { Description = "Print each document with its findings as comments." };

    private LintCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var lint = new LintCommand(streams);
        var command = new Command("lint", "Check user data for what a node would reject, ignore or fail on.")
        {
            lint._files, lint._format, lint._strict, lint._failOn, lint._fix, lint._annotate,
        };
        lint._target.AddTo(command);
        command.SetAction(lint.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        var request = _target.RequestOf(arguments, takesNearest: true);
        var reporter = CreateReporter(arguments.GetValue(_format));
        var tally = new Tally(FailOn.Of(arguments.GetValue(_failOn), arguments.GetValue(_strict)));
        var configurations = new ConfigurationFinder(workspace, _streams);
        var inputs = InputReader.Find(arguments.GetValue(_files) ?? [], FolderFilter.UserData, _streams);
        var fixedFiles = new FixedFiles(_streams);
        foreach (var linted in OrderedWork.Run(inputs, Lint, input => input.Length >= LargeDocument))
        {
            var report = fixedFiles.Save(linted, Lint);
            tally.Add(report);
            if (arguments.GetValue(_annotate))
            {
                _streams.Output.Write(AnnotatedCopy.Write(report.Source, report.Diagnostics));
            }
            else
            {
                reporter.Add(report);
            }
        }

        if (!arguments.GetValue(_annotate))
        {
            reporter.Finish();
            tally.Write(_streams.Error, arguments.GetValue(_format) == FormatOption.Text);
        }

        return tally.ExitCode;

        FileReport? Lint(FoundInput found) => found.Read() is { } input ? Check(workspace, input, request with { Configured = configurations.TargetOf(input) }, arguments.GetValue(_fix)) : null;
    }

    private static FileReport Check(Workspace workspace, InputFile input, TargetRequest request, bool fixes)
    {
        if (input.Bytes is not { } bytes)
        {
            return FileReport.Unreadable(input.Name, input.Failure ?? "it is missing");
        }

        using var delay = CollectionDelay.For(bytes);
        var analysis = workspace.Analyze(UserDataReader.Read(input.Name, bytes), request);
        var applied = 0;
        if (fixes && !analysis.Document.IsCompressed && !analysis.IsWithoutTarget)
        {
            (analysis, applied) = DocumentFixer.Fix(analysis, request);
        }

        return FileReport.Of(analysis) with { Applied = applied };
    }

    private IReporter CreateReporter(string? format) => format switch
    {
        FormatOption.Json => new JsonReporter(_streams),
        "github" => new GithubReporter(_streams),
        _ => new TextReporter(_streams.Output, _streams.UseColour),
    };
}
