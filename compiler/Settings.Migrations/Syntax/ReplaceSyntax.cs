using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>replace: a value that is exactly the old one becomes the new one.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">Whose value.</param>
/// <param name="Changes">The values, in the order in which they are tried.</param>
/// <param name="Frame">A text with {} for what the changes say; null when they say all.</param>
public sealed record ReplaceSyntax(TextSpan Span, PlaceSyntax Place, ImmutableArray<ChangeSyntax> Changes, DocumentString? Frame)
    : MigrationStatementSyntax(Span);
