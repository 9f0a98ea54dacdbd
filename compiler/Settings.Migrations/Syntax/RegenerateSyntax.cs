using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>regenerate: a generator is replaced, and the value with it when it is what the old generator makes.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata that holds the generator.</param>
/// <param name="Changes">The generators, in the order in which they are tried.</param>
/// <param name="Frame">A text with {} for what the changes say; null when they say all.</param>
public sealed record RegenerateSyntax(TextSpan Span, PlaceSyntax Place, ImmutableArray<ChangeSyntax> Changes, DocumentString? Frame)
    : MigrationStatementSyntax(Span);
