using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>What is known of a rule while the parser is in it.</summary>
/// <param name="rule">Its index in the parser.</param>
/// <param name="start">Where its first token begins.</param>
internal sealed class HclFrame(int rule, int start)
{
    private List<HclNode>? _nodes;
    private List<HclNode>? _items;
    private List<HclEntry>? _entries;
    private List<HclInterpolation>? _interpolations;

    /// <summary>The index of the rule.</summary>
    public int Rule { get; } = rule;

    /// <summary>Where its first token begins.</summary>
    public int Start { get; } = start;

    /// <summary>Behind the token that opens it.</summary>
    public int ContentStart { get; set; }

    /// <summary>The last token that the rule itself has taken.</summary>
    public int LastType { get; set; }

    /// <summary>Where that one begins.</summary>
    public int LastStart { get; set; }

    /// <summary>The parts of an entry or of an item so far.</summary>
    public List<HclNode> Nodes => _nodes ??= [];

    /// <summary>What is before the equals sign of an entry; null before it comes.</summary>
    public List<HclNode>? Name { get; private set; }

    /// <summary>The items between commas.</summary>
    public List<HclNode> Items => _items ??= [];

    /// <summary>The entries of what is in braces.</summary>
    public List<HclEntry> Entries => _entries ??= [];

    /// <summary>What is put into a string.</summary>
    public List<HclInterpolation> Interpolations => _interpolations ??= [];

    /// <summary>The equals sign of an entry.</summary>
    public void BeginValue() => (Name, _nodes) = (Nodes, null);

    /// <summary>The end of an item.</summary>
    public void EndItem()
    {
        if (_nodes is { Count: > 0 } nodes)
        {
            Items.Add(Joined(nodes));
            _nodes = null;
        }
    }

    /// <summary>One node of several.</summary>
    public static HclNode Joined(List<HclNode> nodes) => nodes is [var only] ? only
        : new HclGroup(nodes, nodes.Count == 0 ? default : TextSpan.FromBounds(nodes[0].Span.Start, nodes[^1].Span.End));
}
