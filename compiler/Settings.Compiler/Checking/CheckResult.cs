using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>What a schema says about settings.</summary>
/// <param name="Diagnostics">The findings, in no particular order.</param>
/// <param name="Normalised">
/// The settings as the node's model stores them, with the spans of what they come from. Meaningful only when no finding is
/// an error; what was refused is missing.
/// </param>
/// <param name="Secrets">Where the values are that must not be shown.</param>
public sealed record CheckResult(IReadOnlyList<Diagnostic> Diagnostics, DocumentTable Normalised, IReadOnlyList<TextSpan> Secrets)
{
    /// <summary>Whether the node would accept the settings.</summary>
    public bool IsAccepted => Diagnostics.All(d => d.Severity != Severity.Error);
}
