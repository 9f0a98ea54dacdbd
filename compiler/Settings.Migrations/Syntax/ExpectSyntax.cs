using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>expect: what differs in the store behind.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Direction">After which way: forward, or forward and backward.</param>
/// <param name="IsFailure">Whether the migration must fail.</param>
/// <param name="Entry">The value; null when nothing differs.</param>
public sealed record ExpectSyntax(TextSpan Span, MigrationDirection Direction, bool IsFailure, EntrySyntax? Entry) : MigrationStatementSyntax(Span);
