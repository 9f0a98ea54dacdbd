using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>when KEY == VALUE: statements for stores in which a key or its metadata has a value.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">What is compared.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Statements">The statements.</param>
public sealed record WhenEqualsSyntax(
    TextSpan Span, PlaceSyntax Place, DocumentValue Value, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span);
