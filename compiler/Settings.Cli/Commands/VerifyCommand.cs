using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Commands;

/// <summary>verify: renders every file in memory and parses each in its own format.</summary>
internal sealed class VerifyCommand : DocumentCommand
{
    private readonly Option<string?> _against = new("--against") { Description = "Compare with a tree from a node: a folder that contains 'etc', or a tar archive, optionally gzipped.", HelpName = "TREE" };
    private readonly Option<bool> _complete = new("--complete") { Description = "With --against: also require the image's own files in the tree." };
    private readonly Option<bool> _modes = new("--modes") { Description = "With --against: also compare permissions in a folder. Permissions in an archive are always compared." };

    private VerifyCommand(CommandStreams streams)
        : base(streams)
    {
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var verify = new VerifyCommand(streams);
        return verify.Build("verify", "Render every file, parse it in its own format, and report problems.", verify._against, verify._complete, verify._modes);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node)
    {
        if (arguments.GetValue(_against) is null && (arguments.GetValue(_complete) || arguments.GetValue(_modes)))
        {
            throw new CannotWorkException("--complete and --modes need a tree to compare with; give one with --against.");
        }

        var files = node.Render();
        Diagnostic[] missing = node.MissingFiles().ToArray();
        var broken = node.Verify();
        IReadOnlyList<TreeDifference>? different = arguments.GetValue(_against) is { } tree
            ? new TreeComparison(Path.Combine(Streams.WorkingDirectory, tree), arguments.GetValue(_complete), arguments.GetValue(_modes)).With(node)
            : null;

        // What lint has read back already is said once, with the lines that the files of this machine have, and what it leaves open as far as the facts do.
        var known = document.Analysis.Findings.Concat(document.Analysis.FindingsOfComments).Where(finding => !finding.IsOpen && !broken.Any(other => other.Code == finding.Code && other.Span == finding.Span));
        Diagnostic[] found = [.. broken.Select(document.Place)];
        Diagnostic[] differences = [.. (different ?? []).Select(difference => difference.ToDiagnostic())];
        var report = document.Report() with { Diagnostics = DiagnosticOrder.Sorted([.. document.Hosted?.Document.Findings ?? [], .. new[] { known, node.CompileFindings(), missing }.SelectMany(findings => findings).Select(document.Place), .. found]), Suppressed = [] };

        // Whatever is wrong in a file is what was asked about.
        var asked = new HashSet<Diagnostic>([.. found.Where(finding => finding.Severity > Severity.Info), .. differences], ReferenceEqualityComparer.Instance);
        var exit = PrintReport(arguments, document, report with { Diagnostics = [.. report.Diagnostics, .. differences] }, FailOnOf(arguments) with { Also = asked.Contains }, destination => different is null ? null : destination.Format switch
        {
            FormatOption.Json => new JsonReporter(destination.Streams) { Docs = destination.Docs.Value, Differences = TreeDifferenceOutput.ToJson(different) },
            FormatOption.Text => new TreeReporter(destination.Streams, report, different),
            _ => null,
        });

        MachineOutput.WriteText(Streams.Talk, node.Compile());
        Streams.Talk.WriteLine($"{files.Count(file => file.Outcome is not FailedFile)} of {files.Count} files rendered, {Quantity.Of(asked.Count, "finding")} in them.");
        return exit;
    }
}
