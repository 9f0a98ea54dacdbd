using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>remove all: all weak values, or all metadata.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsMetadata">Whether it is all metadata; else it is all values that are weak.</param>
public sealed record RemoveAllSyntax(TextSpan Span, bool IsMetadata) : MigrationStatementSyntax(Span);
