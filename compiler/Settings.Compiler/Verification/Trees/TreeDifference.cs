using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Verification.Trees;

/// <summary>A path at which a tree differs from what a node should have.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Path">The path.</param>
/// <param name="Reason">What differs, as the rest of a sentence that begins with the path.</param>
public sealed record TreeDifference(TreeDifferenceKind Kind, string Path, string Reason)
{
    /// <summary>What the file should contain, as it can be shown; null when there is nothing to show.</summary>
    public string? Expected { get; init; }

    /// <summary>What the file contains, as it can be shown; null when there is nothing to show.</summary>
    public string? Actual { get; init; }

    /// <summary>The finding about it.</summary>
    public Diagnostic ToDiagnostic() => Kind switch
    {
        TreeDifferenceKind.Missing => VerificationDiagnostics.MissingFile(Path, Reason),
        TreeDifferenceKind.Extra => VerificationDiagnostics.UnexpectedFile(Path, Reason),
        TreeDifferenceKind.Mode => VerificationDiagnostics.DifferentMode(Path, Reason),
        _ => VerificationDiagnostics.DifferentFile(Path, Reason),
    };
}
