using System.Collections.Immutable;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Some of the variants, where a rule tells them apart.</summary>
public sealed record RuleVariants
{
    /// <summary>What they run; empty for anything.</summary>
    public ImmutableArray<string> Runtimes { get; init; } = [];

    /// <summary>The versions of what they run, such as Kubernetes.</summary>
    public ReleaseSpan Versions { get; init; }

    /// <summary>The releases.</summary>
    public ReleaseSpan Releases { get; init; }

    /// <summary>Whether a target is one of them.</summary>
    public bool Contain(RuleTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return (Runtimes.IsEmpty || Runtimes.Contains(target.Variant.Runtime, StringComparer.Ordinal)) && Covers(Versions, target.Variant.Version) && target.IsIn(Releases);
    }

    // Versions of programs have two numbers.
    private static bool Covers(ReleaseSpan span, string version) => span == default
        || (VersionNumber.TryParseShort(version, out var given)
            && (span.Since is null || (VersionNumber.TryParseShort(span.Since, out var since) && given >= since))
            && (span.Until is null || (VersionNumber.TryParseShort(span.Until, out var until) && given < until)));
}
