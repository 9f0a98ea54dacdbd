using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What migrate prints.</summary>
/// <param name="From">The release of the datastore.</param>
/// <param name="To">The release that it gets.</param>
/// <param name="Direction">"forward" or "backward".</param>
/// <param name="Migrations">The migrations, in the order in which they run.</param>
/// <param name="Changes">What becomes of what does not stay as it is.</param>
/// <param name="Kept">What stays.</param>
internal sealed record MigrationJson(string From, string To, string Direction, IReadOnlyList<string> Migrations, IEnumerable<KeyChangeJson> Changes, IEnumerable<KeyJson> Kept);

/// <summary>A key of a datastore, or its metadata.</summary>
/// <param name="Key">The key.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
/// <param name="Transaction">The transaction that it waits in; null for what is live.</param>
internal sealed record KeyJson(string Key, string? Metadata, string? Transaction);

/// <summary>What becomes of a key of a datastore, or of its metadata.</summary>
/// <param name="Key">The key.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
/// <param name="Transaction">The transaction that it waits in; null for what is live.</param>
/// <param name="Outcome">"added", "migrated", "refilled", "reset", "lost" or "gone".</param>
/// <param name="Before">The value before; absent when there is none.</param>
/// <param name="After">The value after; absent when there is none, or only the machine knows it.</param>
internal sealed record KeyChangeJson(
    string Key,
    string? Metadata,
    string? Transaction,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? After);

/// <summary>What migration plan prints.</summary>
/// <param name="Direction">"forward" or "backward".</param>
/// <param name="Migrations">The migrations, in the order in which they run.</param>
internal sealed record PlanJson(string Direction, IEnumerable<PlannedMigrationJson> Migrations);

/// <summary>A migration of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Host">What it does to the machine beside its datastore.</param>
internal sealed record PlannedMigrationJson(string Name, IReadOnlyList<string> Host);

/// <summary>What migration new prints.</summary>
/// <param name="Name">The migration.</param>
/// <param name="Text">Its file.</param>
/// <param name="Questions">What is left to decide.</param>
internal sealed record DraftJson(string Name, string Text, IEnumerable<QuestionJson> Questions);

/// <summary>Something that a draft leaves to decide.</summary>
/// <param name="Place">The key or variant that it is about.</param>
/// <param name="Message">What it is, for people.</param>
internal sealed record QuestionJson(string Place, string Message);

/// <summary>What migration check prints.</summary>
/// <param name="Findings">What breaks a law.</param>
internal sealed record LawFindingsJson(IEnumerable<LawFindingJson> Findings);

/// <summary>Something that breaks a law about migrations.</summary>
/// <param name="Code">The code of the law.</param>
/// <param name="Name">Its name.</param>
/// <param name="Migration">The migration.</param>
/// <param name="Place">The key.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Known">Why it stays; null when no reason is given.</param>
/// <param name="Counterexample">A test that shows it; null for none.</param>
internal sealed record LawFindingJson(string Code, string Name, string Migration, string Place, string Message, string? Known, string? Counterexample);
