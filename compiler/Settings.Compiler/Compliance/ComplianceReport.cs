namespace Settings.Compiler.Compliance;

/// <summary>The answers to the checks of a benchmark. Upstream: core-kit sources/bloodhound/src/results.rs (ReportResults).</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Level">The level that was asked for.</param>
/// <param name="Results">The answers, sorted by the names of the checks.</param>
public sealed record ComplianceReport(Benchmark Benchmark, int Level, IReadOnlyList<CheckResult> Results)
{
    /// <summary>All answers together: a failure counts for more than any number of passes, which count for more than what is left open.</summary>
    public CheckStatus Status => Count(CheckStatus.Fail) > 0 ? CheckStatus.Fail : Count(CheckStatus.Pass) > 0 ? CheckStatus.Pass : CheckStatus.Skip;

    /// <summary>How many checks come to something.</summary>
    public int Count(CheckStatus status) => Results.Count(result => result.Status == status);
}
