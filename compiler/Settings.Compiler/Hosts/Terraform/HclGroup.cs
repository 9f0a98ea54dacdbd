using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>An expression of several parts, or what is in parentheses.</summary>
/// <param name="items">The parts in order, operators among them.</param>
/// <param name="span">Where.</param>
internal sealed class HclGroup(IReadOnlyList<HclNode> items, TextSpan span) : HclNode(span)
{
    /// <summary>The parts in order, operators among them.</summary>
    public IReadOnlyList<HclNode> Items { get; } = items;
}
