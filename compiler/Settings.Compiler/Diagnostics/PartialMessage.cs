using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message of a finding that holds for some variants only.</summary>
/// <param name="Variants">The variants that it does not hold for.</param>
/// <param name="Elsewhere">What the others say.</param>
internal sealed record PartialMessage(string Variants, DiagnosticMessage Elsewhere) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"Only on {Variants}; elsewhere: {Elsewhere}";

    /// <inheritdoc/>
    internal override DiagnosticMessage Masked(SecretSpans secrets) => this with { Elsewhere = Elsewhere.Masked(secrets) };
}
