using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>JSON's null. TOML cannot write it.</summary>
public sealed class DocumentNull(TextSpan span) : DocumentValue(span)
{
    /// <inheritdoc/>
    public override string KindName => "null";
}
