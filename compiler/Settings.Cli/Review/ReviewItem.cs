using System.Collections.Immutable;

namespace Settings.Cli.Review;

/// <summary>What a change means for the nodes of one resource. Nothing of it is secret.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Status">What becomes of it.</param>
/// <param name="Changes">What the nodes do not agree on; for a new resource, what it changes on a node without user data.</param>
internal sealed record ReviewItem(string Resource, ReviewStatus Status, ShownChanges Changes)
{
    /// <summary>The variant and the release, of both sides where they differ; empty when they are unknown.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>What else there is to say about it, as sentences: why something is not compared, and why a node rejects it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether a node would reject what is there after the change.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Whether nothing can be said about it, because it names a target that does not exist.</summary>
    public bool CannotWork { get; init; }

    /// <summary>Whether there is something to review.</summary>
    public bool IsChange => Status != ReviewStatus.Unchanged;

    /// <summary>The status as people and programs read it.</summary>
    public string StatusWord => Status switch
    {
        ReviewStatus.Added => "added",
        ReviewStatus.Removed => "removed",
        ReviewStatus.Changed => "changed",
        ReviewStatus.Unknown => "unknown",
        _ => "unchanged",
    };
}
