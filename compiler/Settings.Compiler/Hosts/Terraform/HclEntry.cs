using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A line of a block or an item of an object.</summary>
/// <param name="key">The name, or the type of a block; empty for a value without one.</param>
/// <param name="labels">The labels of a block.</param>
/// <param name="value">The value, or what is in the block.</param>
/// <param name="span">Where.</param>
internal sealed class HclEntry(string key, IReadOnlyList<string> labels, HclNode value, TextSpan span) : HclNode(span)
{
    /// <summary>The name, or the type of a block; empty for a value without one.</summary>
    public string Key { get; } = key;

    /// <summary>The labels of a block.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>The value, or what is in the block.</summary>
    public HclNode Value { get; } = value;
}
