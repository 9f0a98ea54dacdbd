using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A floating-point number, perhaps not finite: JSON has no word for those, so the node reads them as null.</summary>
public sealed class DocumentFloat(double value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a float";
}
