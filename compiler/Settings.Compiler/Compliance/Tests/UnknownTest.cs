namespace Settings.Compiler.Compliance.Tests;

/// <summary>What no file answers.</summary>
/// <param name="IsManual">Whether people answer it, even on the node; otherwise the node does.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record UnknownTest(bool IsManual, string Reason) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree) => Verdict.Skipped(Reason);
}
