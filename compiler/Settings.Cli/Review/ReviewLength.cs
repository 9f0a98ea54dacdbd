namespace Settings.Cli.Review;

/// <summary>How much of a review is printed as text.</summary>
internal enum ReviewLength
{
    /// <summary>Everything that differs.</summary>
    Whole,

    /// <summary>How much of each resource differs.</summary>
    Statistics,

    /// <summary>The names of the resources that differ.</summary>
    Names,
}
