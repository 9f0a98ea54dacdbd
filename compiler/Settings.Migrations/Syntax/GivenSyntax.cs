using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>given: a value of the store before.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Entry">The value.</param>
public sealed record GivenSyntax(TextSpan Span, EntrySyntax Entry) : MigrationStatementSyntax(Span);
