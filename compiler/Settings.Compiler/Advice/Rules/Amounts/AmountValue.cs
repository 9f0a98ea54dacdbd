using System.Numerics;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>What an amount has come to.</summary>
/// <param name="Nano">The amount in billionths; null when it is not known.</param>
/// <param name="Text">How it came about: the amount, or a sum with its parts.</param>
internal readonly record struct AmountValue(BigInteger? Nano, string Text)
{
    /// <summary>Nothing.</summary>
    public static AmountValue Zero { get; } = Of(BigInteger.Zero);

    /// <summary>What nobody can know.</summary>
    public static AmountValue Unknown { get; } = new(null, string.Empty);

    /// <summary>A known amount.</summary>
    public static AmountValue Of(BigInteger nano) => new(nano, new KubernetesQuantity(nano, IsWhole: true).ToString());
}
