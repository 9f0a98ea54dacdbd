using System.Collections.Immutable;

namespace Settings.Cli.Review;

/// <summary>What a change means for all nodes.</summary>
/// <param name="Title">What is compared, such as main..HEAD.</param>
/// <param name="Items">The resources, those that nodes do not notice included.</param>
internal sealed record ReviewResult(string Title, ImmutableArray<ReviewItem> Items)
{
    /// <summary>The resources that differ.</summary>
    public IEnumerable<ReviewItem> Changes => Items.Where(item => item.IsChange);

    /// <summary>What differs, in numbers.</summary>
    public string Summary
    {
        get
        {
            var changes = Changes.ToArray();
            return changes.Length == 0 ? "Nothing differs for any node."
                : $"{changes.Length} of {Output.Quantity.Of(Items.Length, "resource")} {(changes.Length == 1 ? "differs" : "differ")}: "
                + $"{Output.Quantity.Of(changes.Sum(item => item.Changes.Settings.Length), "setting")}, {Output.Quantity.Of(changes.Sum(item => item.Changes.Files.Length), "file")}.";
        }
    }

    /// <summary>The exit code of a review.</summary>
    /// <param name="countsChanges">Whether a difference is 1.</param>
    public int ExitCodeOf(bool countsChanges) => Items.Any(item => item.CannotWork) ? ExitCodes.CannotWork
        : Items.Any(item => item.IsRejected || (countsChanges && item.IsChange)) ? ExitCodes.Findings
        : ExitCodes.Clean;
}
