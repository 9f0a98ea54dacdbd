using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>What is in brackets: a list, an index or a for expression.</summary>
/// <param name="items">What is between its commas.</param>
/// <param name="span">Where.</param>
internal sealed class HclList(IReadOnlyList<HclNode> items, TextSpan span) : HclNode(span)
{
    /// <summary>What is between its commas.</summary>
    public IReadOnlyList<HclNode> Items { get; } = items;
}
