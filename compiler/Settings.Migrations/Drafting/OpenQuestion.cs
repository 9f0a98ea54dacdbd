namespace Settings.Migrations.Drafting;

/// <summary>Something that has changed between two releases and that only a person can decide about.</summary>
/// <param name="Place">The setting, key or metadata.</param>
/// <param name="Text">What has changed, and what has to be decided, as sentences.</param>
public sealed record OpenQuestion(string Place, string Text);
