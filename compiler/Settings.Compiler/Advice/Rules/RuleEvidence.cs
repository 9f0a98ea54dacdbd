using System.Numerics;

namespace Settings.Compiler.Advice.Rules;

/// <summary>What the conditions of a rule came upon, for its message and its fix.</summary>
internal sealed class RuleEvidence
{
    /// <summary>The first of the two amounts.</summary>
    public string Left { get; set; } = string.Empty;

    /// <summary>The second.</summary>
    public string Right { get; set; } = string.Empty;

    /// <summary>What says the same earlier: a key, or the path of an item.</summary>
    public string First { get; set; } = string.Empty;

    /// <summary>The facts about the machine without which the conditions are not known to hold; none when they are.</summary>
    public IReadOnlyList<string> Missing { get; set; } = [];

    /// <summary>How much the first one lacks, in billionths; null when no amounts were compared.</summary>
    public BigInteger? Difference { get; set; }
}
