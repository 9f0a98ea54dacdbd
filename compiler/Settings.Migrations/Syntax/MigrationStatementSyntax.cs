using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>A statement of a migration.</summary>
/// <param name="Span">From its first word to its last character.</param>
public abstract record MigrationStatementSyntax(TextSpan Span);
