using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>true or false.</summary>
public sealed class DocumentBoolean(bool value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a boolean";
}
