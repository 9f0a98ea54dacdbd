using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>lossy: why the way back does not restore what was.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Reason">Why.</param>
public sealed record LossySyntax(TextSpan Span, string Reason) : MigrationStatementSyntax(Span);
