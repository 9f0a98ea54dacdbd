using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints findings for people and, after them, how a tree differs, each difference with its lines.</summary>
/// <param name="streams">Where to print.</param>
/// <param name="findings">The findings that are no differences.</param>
/// <param name="differences">The differences.</param>
internal sealed class TreeReporter(CommandStreams streams, FileReport findings, IReadOnlyList<TreeDifference> differences) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        new TextReporter(streams.Output, streams.UseColour).Add(findings);
        TreeDifferenceOutput.WriteText(streams, report, differences);
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
