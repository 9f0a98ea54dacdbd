using System.Globalization;

namespace Settings.Compiler.Compliance.Tests;

/// <summary>The permissions of a file. Upstream: core-kit sources/bloodhound/src/lib.rs (check_file_not_mode).</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Most">The permissions that it may have, in octal digits.</param>
public sealed record ModeTest(string File, string Most) : ComplianceTest
{
    private const int AllBits = 0x1ff;
    private const int Octal = 8;

    /// <inheritdoc/>
    internal override Verdict Judge(ComplianceTree tree)
    {
        if (tree.ModeOf(File) is not { } mode)
        {
            return Verdict.Skipped(tree.WhyUnknown(File));
        }

        return (Convert.ToInt32(mode, Octal) & AllBits & ~Convert.ToInt32(Most, Octal)) == 0
            ? Verdict.Passed
            : Verdict.Failed(string.Create(CultureInfo.InvariantCulture, $"{File} has the permissions {mode}, more than {Most}."));
    }
}
