using System.Collections.Immutable;
using System.Numerics;

namespace Settings.Compiler.Advice.Rules;

/// <summary>What the conditions of a rule came upon, for its message and its fix.</summary>
internal sealed record RuleEvidence
{
    /// <summary>Nothing yet.</summary>
    public static RuleEvidence None { get; } = new();

    /// <summary>The first of the two amounts.</summary>
    public string Left { get; init; } = string.Empty;

    /// <summary>The second.</summary>
    public string Right { get; init; } = string.Empty;

    /// <summary>What says the same earlier: a key, or the path of an item.</summary>
    public string First { get; init; } = string.Empty;

    /// <summary>The facts about the machine without which the conditions are not known to hold; none when they are.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>How much the first one lacks, in billionths; null when no amounts were compared.</summary>
    public BigInteger? Difference { get; init; }

    /// <summary>Whether the conditions are known to hold.</summary>
    public bool IsCertain => Missing.IsEmpty;

    /// <summary>The same, without more facts being known.</summary>
    public RuleEvidence Awaiting(IEnumerable<string> facts) => this with { Missing = [.. Missing.Concat(facts).Distinct(StringComparer.Ordinal)] };
}
