using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>forward or backward: statements for one direction.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="KeywordSpan">Where its first word is.</param>
/// <param name="Direction">The direction.</param>
/// <param name="Statements">The statements.</param>
public sealed record DirectionSyntax(
    TextSpan Span, TextSpan KeywordSpan, MigrationDirection Direction, ImmutableArray<MigrationStatementSyntax> Statements) : MigrationStatementSyntax(Span);
