using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>test: a store, and what becomes of it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Name">What it shows.</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="Variant">The variant that it runs on; null for none.</param>
/// <param name="Statements">What is given and expected.</param>
public sealed record TestSyntax(
    TextSpan Span, string Name, TextSpan NameSpan, string? Variant, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span);
