namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a file of the catalog that holds for some of the variants that use it.</summary>
/// <param name="Said">What is wrong.</param>
/// <param name="Variants">Those that it holds for.</param>
internal sealed record VariantMessage(DiagnosticMessage Said, string Variants) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"{Said} Affected: {Variants}.";
}
