using System.Numerics;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>What an amount has come to.</summary>
/// <param name="Nano">The amount in billionths; null when it is not known.</param>
/// <param name="Text">How it came about: the amount, or a sum with its parts; parts that are not known have the names of what they come from.</param>
internal readonly record struct AmountValue(BigInteger? Nano, string Text)
{
    private readonly IReadOnlyList<string>? _missing;

    /// <summary>Nothing.</summary>
    public static AmountValue Zero { get; } = Of(BigInteger.Zero);

    /// <summary>The facts about the machine that would tell an amount that is not known; empty when it is known, or facts would not help.</summary>
    public IReadOnlyList<string> Missing { get => _missing ?? []; private init => _missing = value; }

    /// <summary>What nobody can know.</summary>
    public static AmountValue Unknown { get; } = new(null, string.Empty);

    /// <summary>What facts about the machine would tell.</summary>
    /// <param name="text">What it comes from.</param>
    /// <param name="facts">The facts; none when they would not help.</param>
    public static AmountValue Awaiting(string text, IReadOnlyList<string> facts) => facts.Count == 0 ? Unknown : new(null, text) { Missing = facts };

    /// <summary>A known amount.</summary>
    public static AmountValue Of(BigInteger nano) => new(nano, new KubernetesQuantity(nano, IsWhole: true).ToString());
}
