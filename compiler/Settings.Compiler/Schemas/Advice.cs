using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Schemas;

/// <summary>What a value should be like though the node accepts others: something that runs later fails on those.</summary>
public sealed class Advice
{
    private readonly Lazy<ITextPattern>? _pattern;

    internal Advice(int minimumCount, string? pattern, OrderedMembers? order, string why)
    {
        MinimumCount = minimumCount;
        Order = order;
        Why = why;
        if (pattern is not null)
        {
            _pattern = new Lazy<ITextPattern>(() => TextPattern.Compile(pattern), LazyThreadSafetyMode.PublicationOnly);
        }
    }

    /// <summary>The fewest items that a list should have.</summary>
    public int MinimumCount { get; }

    /// <summary>What a string should match; null when it need not.</summary>
    public ITextPattern? Pattern => _pattern?.Value;

    /// <summary>Two members of a table whose numbers should be in order; null when there are none.</summary>
    public OrderedMembers? Order { get; }

    /// <summary>What happens otherwise, as a clause without a full stop.</summary>
    public string Why { get; }
}
