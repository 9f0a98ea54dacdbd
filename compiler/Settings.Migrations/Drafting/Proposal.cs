using System.Collections.Immutable;

namespace Settings.Migrations.Drafting;

/// <summary>One thing that a migration should do.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">What it names, as migrations write it: a key, metadata of a key, a pattern, or a prefix.</param>
internal sealed record Proposal(ProposalKind Kind, string Target)
{
    /// <summary>The value before, or the conversion on the upgrade, as migrations write it; empty when there is none.</summary>
    public string Old { get; init; } = string.Empty;

    /// <summary>The value afterwards, or the conversion on the downgrade, as migrations write it; empty when there is none.</summary>
    public string New { get; init; } = string.Empty;

    /// <summary>A value in a store of the older release, for tests: its name and its text, which is empty when no value is known that the setting accepts.</summary>
    public (string Place, string Value) Given { get; init; }

    /// <summary>What the value is after the upgrade; null when it is gone.</summary>
    public string? Expected { get; init; }

    /// <summary>Another value than the one that it changes, as someone may have configured it, for tests; null when none is known.</summary>
    public string? Configured { get; init; }

    /// <summary>The variants that need it.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The variants that it would harm.</summary>
    public ImmutableArray<string> Harmed { get; init; } = [];

    /// <summary>Whether it is about settings, and not about what a node knows of them.</summary>
    public bool IsOfSettings => Target.Split(' ')[^1].StartsWith("settings.", StringComparison.Ordinal) && !Target.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether two proposals are the same for different variants.</summary>
    public (ProposalKind, string, string, string) Identity => (Kind, Target, Old, New);
}
