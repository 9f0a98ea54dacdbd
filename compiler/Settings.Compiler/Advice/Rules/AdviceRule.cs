using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// Something that a node accepts and stumbles over later, or silently ignores. Rules are files of schemas/rules; nothing
/// here knows one of them.
/// </summary>
/// <param name="Rule">Code, name and severity.</param>
/// <param name="At">The settings that it is about; a star stands for each key or item.</param>
/// <param name="When">What must hold for a finding, all of it.</param>
/// <param name="Message">The finding; {setting} and {key} stand for the setting's path and its last key.</param>
/// <param name="Help">What to do or know beyond it; null when the message says it all.</param>
public sealed record AdviceRule(DiagnosticRule Rule, ImmutableArray<SettingPath> At, ImmutableArray<RuleCondition> When, string Message, string? Help)
{
    /// <summary>The parts of each of those settings, put together once.</summary>
    internal ImmutableArray<ImmutableArray<SettingPath>> Parts { get; } = [.. At.Select(setting => setting.Parts)];

    /// <summary>The platforms that it holds on; empty for all.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>The runtimes that it holds on; empty for all.</summary>
    public ImmutableArray<string> Runtimes { get; init; } = [];

    /// <summary>The constants that variants must have for it to hold, with their values in JSON.</summary>
    public ImmutableArray<(string Name, string Value)> Constants { get; init; } = [];

    /// <summary>The same rule with a worse effect, and what must hold for that as well; null when it has one effect.</summary>
    public (DiagnosticRule Rule, ImmutableArray<RuleCondition> When)? Worse { get; init; }

    /// <summary>Whether all settings that it applies to are reported, not only the first.</summary>
    public bool IsEach { get; init; }

    /// <summary>Whether it is reported at most once, at the first place.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether the finding is about an amount that is a part of the first of two that differ, so that the right one can be worked out.</summary>
    public bool WritesAmount { get; init; }

    /// <summary>
    /// What is said, as a note, while only facts about the machine can tell whether the amounts are right; {missing} stands for the facts.
    /// Null when nothing is.
    /// </summary>
    public string? Open { get; init; }

    /// <summary>Whether amounts are compared: with facts about the machine more may be known of them.</summary>
    public bool ComparesAmounts { get; } = When.Any(ComparesAmount);

    /// <summary>Whether it says nothing without facts about the machine.</summary>
    public bool NeedsFacts { get; init; }

    /// <summary>The releases that it holds for.</summary>
    public ReleaseSpan Releases { get; init; }

    /// <summary>Whether it holds for a variant and the release that is asked about.</summary>
    public bool HoldsOn(RuleTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return HoldsOn(target.Variant.Platform, target.Variant.Runtime)
            && Constants.All(constant => target.Variant.Constants[constant.Name] is { } value && JsonText.Write(value) == constant.Value)
            && target.IsIn(Releases);
    }

    /// <summary>Compiles its patterns, so that a broken one is noticed.</summary>
    /// <exception cref="Sources.CatalogException">A pattern is broken.</exception>
    internal AdviceRule Complete()
    {
        Complete(When);
        Complete(Worse?.When ?? []);
        return this;
    }

    private static void Complete(ImmutableArray<RuleCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            _ = condition.Pattern?.Value;
            Complete(condition.Any);
            Complete(condition.All);
        }
    }

    private static bool ComparesAmount(RuleCondition condition) => condition.Amounts is not null || condition.Any.Any(ComparesAmount) || condition.All.Any(ComparesAmount);

    private bool HoldsOn(string platform, string runtime) =>
        (Platforms.IsEmpty || Platforms.Contains(platform, StringComparer.Ordinal)) && (Runtimes.IsEmpty || Runtimes.Contains(runtime, StringComparer.Ordinal));
}
