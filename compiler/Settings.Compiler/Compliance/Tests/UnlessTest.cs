namespace Settings.Compiler.Compliance.Tests;

/// <summary>A test that says nothing where something else has a say, too.</summary>
/// <param name="File">The path of the file that may give it one.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Key">The field that does, with dots between its keys.</param>
/// <param name="Test">The test otherwise.</param>
public sealed record UnlessTest(string File, string Format, string Key, ComplianceTest Test) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree) => tree.ValueIn(File, Format, Key) is null
        ? Test.Judge(tree)
        : Verdict.Skipped($"{File} sets {Key} as well; which of them is in force only the node knows.");
}
