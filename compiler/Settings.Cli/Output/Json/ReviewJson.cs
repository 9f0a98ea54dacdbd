namespace Settings.Cli.Output.Json;

/// <summary>What diff prints about a change of several resources.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Resources">The resources with user data, those that nodes do not notice included.</param>
internal sealed record ReviewJson(string Title, IEnumerable<ReviewedJson> Resources);

/// <summary>A resource and what a change means for its nodes.</summary>
/// <param name="Resource">Its name.</param>
/// <param name="Status">"added", "removed", "changed", "unchanged" or "unknown".</param>
/// <param name="Target">The variant and the release, of both sides where they differ; empty when they are unknown.</param>
/// <param name="Rejected">Whether a node would reject what is there after the change.</param>
/// <param name="Notes">What else there is to say, as sentences.</param>
/// <param name="Difference">What differs on its nodes.</param>
internal sealed record ReviewedJson(string Resource, string Status, string Target, bool Rejected, IEnumerable<string> Notes, DifferenceJson Difference);
