using Settings.Compiler.Compliance.Tests;

namespace Settings.Compiler.Compliance;

/// <summary>One check of a benchmark. Upstream: core-kit sources/bloodhound/src/results.rs (CheckerMetadata).</summary>
/// <param name="Name">Its name, such as br01010101.</param>
/// <param name="Id">Its number in the benchmark, such as 1.1.1.1.</param>
/// <param name="Level">The least level of which it is a part.</param>
/// <param name="Title">What it asks for, in the benchmark's words.</param>
/// <param name="Test">How it is answered.</param>
public sealed record ComplianceCheck(string Name, string Id, int Level, string Title, ComplianceTest Test)
{
    /// <summary>What must hold besides, which no file says; null for nothing.</summary>
    public string? Assumption { get; init; }

    /// <summary>The settings that let it pass.</summary>
    public IReadOnlyList<ProposedSetting> Proposed { get; init; } = [];

    /// <summary>Whether people answer it, on every node.</summary>
    public bool IsManual => Test is UnknownTest { IsManual: true };

    /// <summary>Answers it for one node.</summary>
    internal CheckResult Run(ComplianceTree tree)
    {
        var verdict = Test.Judge(tree);
        return new CheckResult(this, verdict.Status, verdict.Reason, verdict.Status == CheckStatus.Fail ? [.. verdict.Proposed, .. Proposed] : []);
    }
}
