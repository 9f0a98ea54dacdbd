namespace Settings.Compiler.Compliance.Tests;

/// <summary>
/// Whether a file is root's. The program that renders files runs as root, and the image's own files are root's.
/// Upstream: core-kit sources/bloodhound/src/lib.rs (ensure_file_owner_and_group_root).
/// </summary>
/// <param name="File">The path of the file.</param>
public sealed record OwnerTest(string File) : ComplianceTest
{
    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree) => tree.Exists(File) ? Verdict.Passed : Verdict.Skipped(tree.WhyUnknown(File));
}
