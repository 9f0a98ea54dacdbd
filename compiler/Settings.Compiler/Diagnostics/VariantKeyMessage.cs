namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a key that is unknown where variants are shared: checked once for all that have the same settings.</summary>
internal abstract record VariantKeyMessage : DiagnosticMessage
{
    /// <summary>The variant that does not have it, where only one is asked about; null otherwise.</summary>
    public string? Variant { get; init; }

    /// <summary>The variant in brackets.</summary>
    protected string InVariant => Variant is null ? string.Empty : $" ({Variant})";
}
