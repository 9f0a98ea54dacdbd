using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Verification;

namespace Settings.Cli.Commands;

/// <summary>verify: renders every file in memory and parses each in its own format.</summary>
internal sealed class VerifyCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _file = new("FILE") { Description = "The user data, or - for standard input." };
    private readonly Option<string?> _facts = FactsOption.Create();
    private readonly Option<string?> _against = new("--against") { Description = "Compare with the files of a node below this folder.", HelpName = "DIR" };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);
    private readonly Option<bool> _strict = new("--strict") { Description = "Let files that the node does not write fail the run, too." };

    private VerifyCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var verify = new VerifyCommand(streams);
        var command = new Command("verify", "Render every file, parse it in its own format, and report what breaks.")
        {
            verify._file, verify._facts, verify._against, verify._format, verify._strict,
        };
        verify._target.AddTo(command);
        command.SetAction(verify.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var session = CompilerSession.Open(arguments, _target, _streams);
        var input = new InputCompiler(session, _streams).Compile(arguments.GetValue(_file) ?? "-", arguments.GetValue(_facts));
        if (input.Node is not { } node)
        {
            return Rejection.Print(input.Report, arguments.GetValue(_format), _streams);
        }

        var files = new TreeRenderer(input.Variant, session.Templates).Render(node, input.Os, input.Host);
        Diagnostic[] missing = [.. TreeRenderer.Explain(files, node)];
        Diagnostic[] broken = [.. new TreeVerifier(session.Templates).Verify(files, node)];
        Diagnostic[] different = arguments.GetValue(_against) is { } folder
            ? [.. TreeComparison.With(Path.Combine(_streams.WorkingDirectory, folder), files)]
            : [];
        var report = input.Report with { Diagnostics = [.. input.Report.Diagnostics, .. missing, .. broken, .. different] };
        IReporter reporter = arguments.GetValue(_format) == FormatOption.Json ? new JsonReporter(_streams) : new TextReporter(_streams.Output, _streams.UseColour);
        reporter.Add(report);
        reporter.Finish();
        _streams.Error.WriteLine($"{files.Count - missing.Length} of {files.Count} files rendered, {broken.Length + different.Length} {(broken.Length + different.Length == 1 ? "finding" : "findings")} in them.");
        return broken.Length + different.Length > 0 || (arguments.GetValue(_strict) && missing.Length > 0) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
