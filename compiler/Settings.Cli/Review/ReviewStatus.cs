namespace Settings.Cli.Review;

/// <summary>What becomes of a resource.</summary>
internal enum ReviewStatus
{
    /// <summary>Nodes do not notice the change.</summary>
    Unchanged,

    /// <summary>Its settings or files change.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>What it contains is not known before the change is made, or is not told.</summary>
    Unknown,
}
