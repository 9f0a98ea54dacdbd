using System.Collections.Immutable;

namespace Settings.Cli.Review;

/// <summary>Something that has user data, such as a file or an instance, before and after a change.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Before">What it contains before; null when it is new.</param>
/// <param name="After">What it contains after; null when it is gone.</param>
internal sealed record ResourceChange(string Name, ResourceVersion? Before, ResourceVersion? After)
{
    /// <summary>What else there is to say about it, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
