using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>remove: what the next release does not know any more.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Targets">What is removed.</param>
public sealed record RemoveSyntax(TextSpan Span, ImmutableArray<TargetSyntax> Targets) : MigrationStatementSyntax(Span);
