using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A string, its escapes resolved.</summary>
public sealed class DocumentString(string value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The characters.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a string";
}
