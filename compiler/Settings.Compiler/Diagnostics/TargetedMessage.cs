using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message of a finding that holds for some of the targets of a document.</summary>
/// <param name="Targets">The targets that it holds for.</param>
/// <param name="Original">What is said for them.</param>
internal sealed record TargetedMessage(string Targets, DiagnosticMessage Original) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"For {Targets}: {Original}";

    /// <inheritdoc/>
    internal override DiagnosticMessage Masked(SecretSpans secrets) => this with { Original = Original.Masked(secrets) };
}
