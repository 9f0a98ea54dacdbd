namespace Settings.Compiler.Compliance;

/// <summary>What a test finds.</summary>
/// <param name="Status">Whether the node is as the benchmark wants it.</param>
/// <param name="Reason">Why, as a sentence; empty where there is nothing to explain.</param>
public sealed record Verdict(CheckStatus Status, string Reason)
{
    /// <summary>The node is as the benchmark wants it.</summary>
    public static Verdict Passed { get; } = new(CheckStatus.Pass, string.Empty);

    /// <summary>The settings that would let it pass, where the test itself knows them.</summary>
    public IReadOnlyList<ProposedSetting> Proposed { get; init; } = [];

    /// <summary>The node is not as the benchmark wants it.</summary>
    public static Verdict Failed(string reason) => new(CheckStatus.Fail, reason);

    /// <summary>It is left to somebody else.</summary>
    public static Verdict Skipped(string reason) => new(CheckStatus.Skip, reason);
}
