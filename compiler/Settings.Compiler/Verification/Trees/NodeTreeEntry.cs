namespace Settings.Compiler.Verification.Trees;

/// <summary>What lies at a path of a tree that comes from a node.</summary>
/// <param name="Path">The path on the node, such as /etc/hosts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its permission bits.</param>
public sealed record NodeTreeEntry(string Path, NodeTreeEntryKind Kind, int Mode)
{
    /// <summary>What a link contains; null for everything else.</summary>
    public string? Target { get; init; }

    /// <summary>Gives what a file contains; null for everything else, and for files that are not asked for.</summary>
    public Func<byte[]>? Read { get; init; }
}
