namespace Settings.LanguageServer.Server;

/// <summary>What a commit has in the place of a file.</summary>
/// <param name="Text">The text; null when the commit does not have the file.</param>
public sealed record CommittedFile(string? Text);
