namespace Settings.Cli.Review;

/// <summary>A file of a node with what may be shown of it.</summary>
/// <param name="Text">Its text without secrets; empty when it is not written.</param>
/// <param name="Mode">Its permissions.</param>
/// <param name="Failure">Why the node does not write it; null when it does.</param>
internal sealed record ShownText(string Text, string? Mode, string? Failure);
