using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Effects;

/// <summary>That variants of a release accept a setting and ignore it.</summary>
/// <param name="Setting">The setting; a star stands for each key.</param>
/// <param name="Release">The release.</param>
/// <param name="Since">The first version of their kind of variant that makes something of it, as all newer ones do; null when there is none.</param>
/// <param name="Variants">The names of the variants.</param>
public sealed record MissingEffect(SettingPath Setting, string Release, string? Since, ImmutableArray<string> Variants)
{
    /// <summary>The parts of the setting, put together once.</summary>
    internal ImmutableArray<SettingPath> Parts { get; } = Setting.Parts;

    /// <summary>Whether a variant is among them.</summary>
    public bool HoldsOn(string variant, string release) => release == Release && Variants.Contains(variant, StringComparer.Ordinal);
}
