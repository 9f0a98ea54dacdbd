namespace Settings.Compiler.Compliance.Tests;

/// <summary>Whether a file has a line. Upstream: core-kit sources/bloodhound/src/lib.rs (look_for_strings_in_file).</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Is">The whole line; null where a part of it is enough.</param>
/// <param name="Contains">The part; null where the whole line is given.</param>
/// <param name="Otherwise">What the check comes to when the node does not have the file.</param>
public sealed record LineTest(string File, string? Is, string? Contains, CheckStatus Otherwise) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree)
    {
        if (tree.TextOf(File) is not { } text)
        {
            return new Verdict(Otherwise, Otherwise == CheckStatus.Pass ? string.Empty : tree.WhyUnknown(File));
        }

        if (text.Split('\n').Any(line => Is is null ? line.Contains(Contains ?? string.Empty, StringComparison.Ordinal) : line == Is))
        {
            return Verdict.Passed;
        }

        return Verdict.Failed(Is is null ? $"No line of {File} contains '{Contains}'." : $"{File} has no line '{Is}'.");
    }
}
