using System.CommandLine;
using Settings.Cli.Output;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Verification;

namespace Settings.Cli.Commands;

/// <summary>verify: renders every file in memory and parses each in its own format.</summary>
internal sealed class VerifyCommand : DocumentCommand
{
    private readonly Option<string?> _against = new("--against") { Description = "Compare with the files of a node below this folder.", HelpName = "DIR" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Let files that the node does not write fail the run, too." };

    private VerifyCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var verify = new VerifyCommand(streams);
        return verify.Build("verify", "Render every file, parse it in its own format, and report what breaks.", verify._against, verify._strict);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CompilerSession session, CompiledInput input, CompiledNode node)
    {
        var files = new TreeRenderer(input.Variant, session.Templates).Render(node, input.Os, input.Host);
        Diagnostic[] missing = [.. TreeRenderer.Explain(files, node)];
        Diagnostic[] broken = [.. new TreeVerifier(session.Templates).Verify(files, node)];
        Diagnostic[] different = arguments.GetValue(_against) is { } folder
            ? [.. TreeComparison.With(Path.Combine(Streams.WorkingDirectory, folder), files)]
            : [];
        PrintReport(arguments, input.Report with { Diagnostics = [.. input.Report.Diagnostics, .. missing, .. broken, .. different] });

        MachineOutput.WriteText(Streams.Error, node);
        var findings = broken.Length + different.Length;
        Streams.Error.WriteLine($"{files.Count - missing.Length} of {files.Count} files rendered, {findings} {(findings == 1 ? "finding" : "findings")} in them.");
        return findings > 0 || (arguments.GetValue(_strict) && missing.Length > 0) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
