using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A list of values, or TOML's array of tables.</summary>
public class DocumentArray(IReadOnlyList<DocumentValue> items, TextSpan span) : DocumentValue(span)
{
    /// <summary>The values in order.</summary>
    public IReadOnlyList<DocumentValue> Items { get; } = items;

    /// <inheritdoc/>
    public override string KindName => "a list";
}
