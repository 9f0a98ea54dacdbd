namespace Settings.Compiler.Compliance.Tests;

/// <summary>
/// Fields of a file. Upstream: core-kit sources/bloodhound/src/bin/kubernetes-cis-checks/checks.rs, where a file without the fields, or
/// with something else in them, does not fit the type that it is read into.
/// </summary>
/// <param name="File">The path of the file.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Keys">The fields, each with dots between its keys.</param>
/// <param name="Condition">What each must be.</param>
/// <param name="Otherwise">What the check comes to when the file does not fit.</param>
public sealed record FieldTest(string File, string Format, IReadOnlyList<string> Keys, FieldCondition Condition, CheckStatus Otherwise) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree)
    {
        if (tree.TextOf(File) is null)
        {
            return Verdict.Skipped(tree.WhyUnknown(File));
        }

        foreach (var key in Keys)
        {
            if (!Condition.IsKind(tree.ValueIn(File, Format, key)))
            {
                return Otherwise == CheckStatus.Pass ? Verdict.Passed : new Verdict(Otherwise, $"{File} does not set {key}.");
            }
        }

        foreach (var key in Keys)
        {
            if (tree.ValueIn(File, Format, key) is { } value && !Condition.Holds(value, tree))
            {
                return Verdict.Failed($"{key} in {File} {Condition.Mistake(value)}.");
            }
        }

        return Verdict.Passed;
    }
}
