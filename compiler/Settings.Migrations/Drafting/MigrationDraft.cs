using System.Collections.Immutable;

namespace Settings.Migrations.Drafting;

/// <summary>A migration that is proposed.</summary>
/// <param name="Text">The file; empty when nothing has changed that a migration can mention.</param>
/// <param name="Questions">What is left to decide, in the order of the places.</param>
public sealed record MigrationDraft(string Text, ImmutableArray<OpenQuestion> Questions);
