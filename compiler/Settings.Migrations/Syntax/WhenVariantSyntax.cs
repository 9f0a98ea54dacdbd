using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>when variant: statements for some variants only.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Conditions">What must hold, all of it.</param>
/// <param name="Statements">The statements.</param>
public sealed record WhenVariantSyntax(
    TextSpan Span, ImmutableArray<ConditionSyntax> Conditions, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span);
