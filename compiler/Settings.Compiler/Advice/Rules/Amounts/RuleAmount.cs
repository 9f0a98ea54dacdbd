using System.Collections.Immutable;
using System.Numerics;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>An amount that a rule works out.</summary>
public abstract record RuleAmount
{
    private protected RuleAmount()
    {
    }
}

/// <summary>An amount that is always the same, or a percentage.</summary>
/// <param name="Text">The amount, such as 100Mi.</param>
/// <param name="Unless">It counts only while nothing gives this setting a value; null when it always counts.</param>
/// <param name="ShareOf">The fact that a percentage is a share of; null for an amount.</param>
public sealed record FixedAmount(string Text, SettingPath? Unless, HostFact? ShareOf) : RuleAmount;

/// <summary>What a setting says.</summary>
/// <param name="Setting">The setting; its stars stand for what those of the rule's own path stand for.</param>
public sealed record SettingAmount(SettingPath Setting) : RuleAmount
{
    /// <summary>Whether its stars stand for every key instead, and all of these settings count.</summary>
    public bool IsEvery { get; init; }

    /// <summary>The name of a truth value beside the setting, without which it does not count; null when it always counts.</summary>
    public string? If { get; init; }

    /// <summary>What counts when the setting has no value; nothing by default.</summary>
    public RuleAmount? Default { get; init; }

    /// <summary>The fact that percentages are a share of; null when there are none.</summary>
    public HostFact? ShareOf { get; init; }

    /// <summary>How often it counts.</summary>
    public BigInteger Times { get; init; } = BigInteger.One;

    /// <summary>What is added to an amount that is not nothing, already in billionths.</summary>
    public BigInteger Plus { get; init; }

    /// <summary>Whether the setting is a list of CPUs, and the amount the number of the last one.</summary>
    public bool IsLastCpu { get; init; }

    /// <summary>Whether the setting is a list of CPUs, and the amount how many these are.</summary>
    public bool IsCpuCount { get; init; }
}

/// <summary>The last key of the rule's own path, as a number.</summary>
public sealed record KeyAmount : RuleAmount;

/// <summary>What is known of the machine.</summary>
/// <param name="Fact">The fact.</param>
public sealed record FactAmount(HostFact Fact) : RuleAmount;

/// <summary>The share of its CPUs that a node keeps for the kubelet when no setting says so.</summary>
public sealed record ReservedCpuAmount : RuleAmount;

/// <summary>Several amounts together.</summary>
/// <param name="Parts">The amounts.</param>
public sealed record SumAmount(ImmutableArray<RuleAmount> Parts) : RuleAmount;
