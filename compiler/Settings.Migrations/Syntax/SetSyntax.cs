using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>set: metadata gets a value whatever it was.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The metadata.</param>
/// <param name="Value">The value.</param>
public sealed record SetSyntax(TextSpan Span, PlaceSyntax Place, DocumentValue Value) : MigrationStatementSyntax(Span);
