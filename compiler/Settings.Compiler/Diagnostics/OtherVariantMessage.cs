namespace Settings.Compiler.Diagnostics;

/// <summary>A message about an extension that only other variants have.</summary>
/// <param name="Key">Its name.</param>
internal sealed record OtherVariantMessage(string Key) : VariantKeyMessage
{
    /// <inheritdoc/>
    public override string Text =>
        $"Unknown settings '{Key}'{InVariant}: only other variants have them, and the node refuses even an empty table. Remove them, or choose another variant.";
}
