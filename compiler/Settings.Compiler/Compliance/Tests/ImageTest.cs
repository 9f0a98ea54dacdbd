namespace Settings.Compiler.Compliance.Tests;

/// <summary>What every image has as the benchmark wants it.</summary>
/// <param name="Fact">What it has, as a sentence, with its source.</param>
public sealed record ImageTest(string Fact) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree) => Verdict.Passed;
}
