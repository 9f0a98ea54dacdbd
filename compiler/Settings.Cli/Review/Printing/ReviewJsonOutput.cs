using Settings.Cli.Output;
using Settings.Cli.Output.Json;

namespace Settings.Cli.Review.Printing;

/// <summary>Prints a review for programs.</summary>
internal static class ReviewJsonOutput
{
    /// <summary>The record.</summary>
    public static ReviewJson Of(ReviewResult review) => new(review.Title, review.Items.Select(item =>
        new ReviewedJson(item.Resource, item.StatusWord, item.Target, item.IsRejected, item.Notes, new DifferenceOutput(item.Changes, "before", "after").ToJson())));
}
