using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>An integer. TOML's fit 64 signed bits; JSON's may be unsigned, which no setting accepts.</summary>
public sealed class DocumentInteger(Int128 value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The number.</summary>
    public Int128 Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "an integer";
}
