namespace Settings.Compiler.Schemas;

/// <summary>A list: slots for the first items, then one slot for all others.</summary>
public sealed class ListNode : SchemaNode
{
    internal ListNode(SchemaNotes notes, IReadOnlyList<SchemaSlot> prefix, SchemaSlot? rest, int minimumCount, int maximumCount)
        : base(notes, null)
    {
        Prefix = prefix;
        Rest = rest;
        MinimumCount = minimumCount;
        MaximumCount = maximumCount;
    }

    /// <summary>What the first items must be, by position.</summary>
    public IReadOnlyList<SchemaSlot> Prefix { get; }

    /// <summary>What the items after the prefix must be; null when there are none or all are allowed.</summary>
    public SchemaSlot? Rest { get; }

    /// <summary>The fewest items.</summary>
    public int MinimumCount { get; }

    /// <summary>The most items.</summary>
    public int MaximumCount { get; }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.List;

    private protected override string DefaultExpectation =>
        Prefix.Count == 0 && Rest is not null ? $"a list in which each item is {Rest.Node.Expects}" : "a list";

    /// <summary>What the item at a position must be; null when everything is allowed.</summary>
    public SchemaSlot? SlotAt(int index) => index < Prefix.Count ? Prefix[index] : Rest;
}
