using System.Collections.Immutable;

namespace Settings.Compiler.Diagnostics;

/// <summary>What rules, options and output call effects.</summary>
public static class EffectWords
{
    private static readonly ImmutableArray<string> Words = ["rejected", "boot-fails", "program-fails", "not-written", "ignored", "no-effect", "later", "style"];

    /// <summary>All words, in the order of the effects.</summary>
    public static ImmutableArray<string> All => Words;

    /// <summary>The word for an effect.</summary>
    public static string Of(Effect effect) => Words[(int)effect];

    /// <summary>The effect that a word stands for; null when it stands for none.</summary>
    public static Effect? Find(string? word) => word is not null && Words.IndexOf(word, StringComparer.Ordinal) is >= 0 and var at ? (Effect)at : null;
}
