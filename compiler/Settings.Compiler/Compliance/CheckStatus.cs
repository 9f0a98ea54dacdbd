namespace Settings.Compiler.Compliance;

/// <summary>What a check comes to. Upstream: core-kit sources/bloodhound/src/results.rs (CheckStatus).</summary>
public enum CheckStatus
{
    /// <summary>The node is as the benchmark wants it.</summary>
    Pass,

    /// <summary>It is not.</summary>
    Fail,

    /// <summary>It is for people, or for the node itself, to say.</summary>
    Skip,
}
