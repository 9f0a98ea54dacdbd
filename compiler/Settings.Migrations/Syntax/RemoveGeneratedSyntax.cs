using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>remove generated: a generator is removed, and the value with it when it is what a command makes.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata that holds the generator.</param>
/// <param name="Generator">The command.</param>
/// <param name="Frame">A text with {} for what the command says; null when it says all.</param>
public sealed record RemoveGeneratedSyntax(TextSpan Span, PlaceSyntax Place, DocumentString Generator, DocumentString? Frame) : MigrationStatementSyntax(Span);
