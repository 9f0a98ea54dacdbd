using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>host: what the real migration does to the machine beside its datastore. Shown, never done.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Effect">What it does.</param>
public sealed record HostSyntax(TextSpan Span, string Effect) : MigrationStatementSyntax(Span);
