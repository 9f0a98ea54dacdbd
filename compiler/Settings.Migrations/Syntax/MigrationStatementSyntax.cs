using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Syntax;

/// <summary>A statement of a migration.</summary>
/// <param name="Span">From its first word to its last character.</param>
/// <param name="Word">The word that it begins with.</param>
public abstract record MigrationStatementSyntax(TextSpan Span, string Word);

/// <summary>add: what the newer release knows and the older does not.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Targets">What is removed on the downgrade.</param>
public sealed record AddSyntax(TextSpan Span, ImmutableArray<TargetSyntax> Targets) : MigrationStatementSyntax(Span, "add");

/// <summary>remove: what the next release no longer knows.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Targets">What is removed.</param>
public sealed record RemoveSyntax(TextSpan Span, ImmutableArray<TargetSyntax> Targets) : MigrationStatementSyntax(Span, "remove");

/// <summary>remove generated: a generator is removed, and the value with it when it is what a command makes.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata that contains the generator.</param>
/// <param name="Generator">The command.</param>
/// <param name="Frame">A text with {} for what the command says; null when it says all.</param>
public sealed record RemoveGeneratedSyntax(TextSpan Span, PlaceSyntax Place, DocumentString Generator, DocumentString? Frame) : MigrationStatementSyntax(Span, "remove");

/// <summary>remove all: all weak values, or all metadata.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsMetadata">Whether it is all metadata; else it is all values that are weak.</param>
public sealed record RemoveAllSyntax(TextSpan Span, bool IsMetadata) : MigrationStatementSyntax(Span, "remove");

/// <summary>replace: a value that is exactly the old one becomes the new one.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">Whose value.</param>
/// <param name="Changes">The values, in the order in which they are tried.</param>
/// <param name="Frame">A text with {} for what the changes say; null when they say all.</param>
public sealed record ReplaceSyntax(TextSpan Span, PlaceSyntax Place, ImmutableArray<ChangeSyntax> Changes, DocumentString? Frame)
    : MigrationStatementSyntax(Span, "replace");

/// <summary>restrict: the items that the older release knows of a list.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">Whose list.</param>
/// <param name="Allowed">The items.</param>
public sealed record RestrictSyntax(TextSpan Span, PlaceSyntax Place, DocumentValue Allowed) : MigrationStatementSyntax(Span, "restrict");

/// <summary>regenerate: a generator is replaced, and the value with it when it is what the old generator makes.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata that contains the generator.</param>
/// <param name="Changes">The generators, in the order in which they are tried.</param>
/// <param name="Frame">A text with {} for what the changes say; null when they say all.</param>
public sealed record RegenerateSyntax(TextSpan Span, PlaceSyntax Place, ImmutableArray<ChangeSyntax> Changes, DocumentString? Frame)
    : MigrationStatementSyntax(Span, "regenerate");

/// <summary>convert: values change their kind.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Target">Whose values.</param>
/// <param name="From">The kind before the conversion.</param>
/// <param name="To">The kind after the conversion.</param>
/// <param name="ConversionSpan">Where the kinds are.</param>
/// <param name="KeyField">For tables and lists: the member that contains the key; null when it is not given.</param>
/// <param name="ValueField">For tables and lists: the member that contains the value; null when it is not given.</param>
/// <param name="Fallback">What becomes of values that cannot be converted.</param>
/// <param name="Default">What an empty list becomes; null when it is not given.</param>
public sealed record ConvertSyntax(
    TextSpan Span,
    TargetSyntax Target,
    string From,
    string To,
    TextSpan ConversionSpan,
    string? KeyField,
    string? ValueField,
    ConversionFallback Fallback,
    string? Default) : MigrationStatementSyntax(Span, "convert");

/// <summary>set: metadata gets a value whatever it was.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata.</param>
/// <param name="Value">The value.</param>
public sealed record SetSyntax(TextSpan Span, PlaceSyntax Place, DocumentValue Value) : MigrationStatementSyntax(Span, "set");

/// <summary>when variant: statements for some variants only.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Conditions">What must hold, all of it.</param>
/// <param name="Statements">The statements.</param>
public sealed record WhenVariantSyntax(
    TextSpan Span, ImmutableArray<ConditionSyntax> Conditions, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span, "when");

/// <summary>when KEY == VALUE: statements for stores in which a key or its metadata has a value.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">What is compared.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Statements">The statements.</param>
public sealed record WhenEqualsSyntax(
    TextSpan Span, PlaceSyntax Place, DocumentValue Value, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span, "when");

/// <summary>forward or backward: statements for one direction.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="KeywordSpan">Where its first word is.</param>
/// <param name="Direction">The direction.</param>
/// <param name="Statements">The statements.</param>
public sealed record DirectionSyntax(
    TextSpan Span, TextSpan KeywordSpan, MigrationDirection Direction, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span, Direction == MigrationDirection.Forward ? "forward" : "backward");

/// <summary>lossy: why the downgrade does not restore what was.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Reason">Why.</param>
public sealed record LossySyntax(TextSpan Span, string Reason) : MigrationStatementSyntax(Span, "lossy");

/// <summary>host: what the real migration does to the machine beside its datastore. Shown, never done.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Effect">What it does.</param>
public sealed record HostSyntax(TextSpan Span, string Effect) : MigrationStatementSyntax(Span, "host");

/// <summary>test: a store, and what becomes of it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Name">What it shows.</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="Variant">The variant that it runs on; null for none.</param>
/// <param name="Statements">What is given and expected.</param>
public sealed record TestSyntax(
    TextSpan Span, string Name, TextSpan NameSpan, string? Variant, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span, "test");

/// <summary>given: a value of the store before.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Entry">The value.</param>
public sealed record GivenSyntax(TextSpan Span, EntrySyntax Entry) : MigrationStatementSyntax(Span, "given");

/// <summary>expect: what differs in the store afterwards.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Direction">After which way: forward, or forward and backward.</param>
/// <param name="IsFailure">Whether the migration must fail.</param>
/// <param name="Entry">The value; null when nothing differs.</param>
public sealed record ExpectSyntax(TextSpan Span, MigrationDirection Direction, bool IsFailure, EntrySyntax? Entry) : MigrationStatementSyntax(Span, "expect");

/// <summary>What a statement mentions: a key, all keys that begin with a text, or metadata of a key.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsPrefix">Whether all keys are meant whose names begin with that of the place.</param>
/// <param name="Place">The key.</param>
public sealed record TargetSyntax(TextSpan Span, bool IsPrefix, PlaceSyntax Place);

/// <summary>A key, or metadata of a key.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Key">The key as it is written, quotes included: migrations compare names, not segments.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
public sealed record PlaceSyntax(TextSpan Span, string Key, string? Metadata);

/// <summary>One value becomes another.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Old">The value of the older release.</param>
/// <param name="New">The value of the newer release.</param>
public sealed record ChangeSyntax(TextSpan Span, DocumentValue Old, DocumentValue New);

/// <summary>A condition about the variant.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Trait">The trait, such as platform.</param>
/// <param name="IsEqual">Whether the trait must be the text, or must not.</param>
/// <param name="Text">The text.</param>
public sealed record ConditionSyntax(TextSpan Span, string Trait, bool IsEqual, string Text);

/// <summary>A key or metadata with its value.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The key.</param>
/// <param name="Value">The value; null when there is none.</param>
public sealed record EntrySyntax(TextSpan Span, PlaceSyntax Place, DocumentValue? Value);
