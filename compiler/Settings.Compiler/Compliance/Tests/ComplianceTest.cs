namespace Settings.Compiler.Compliance.Tests;

/// <summary>How a check is answered.</summary>
public abstract record ComplianceTest
{
    /// <summary>Answers it for one node.</summary>
    internal abstract Verdict Judge(ComplianceTree tree);
}
