namespace Settings.Cli.Output.Reports;

/// <summary>What a run found, in numbers.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Documents">How many documents are in them.</param>
/// <param name="FilesWithFindings">How many files have findings.</param>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Infos">How many are notes.</param>
/// <param name="Failing">How many of all count, so the exit code is not 0.</param>
/// <param name="CannotWork">Whether nothing could be said about some file.</param>
internal sealed record ReportSummary(int Files, int Documents, int FilesWithFindings, int Errors, int Warnings, int Infos, int Failing, bool CannotWork)
{
    /// <summary>How many findings comments suppress; they are none of the others.</summary>
    public int Suppressed { get; init; }

    /// <summary>Of each rule that has findings how many, those with most first; empty when nobody asked.</summary>
    public IReadOnlyList<CodeCount> Codes { get; init; } = [];
}
