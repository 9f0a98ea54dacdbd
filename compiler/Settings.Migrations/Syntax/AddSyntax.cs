using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>add: what the newer release knows and the older does not.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Targets">What is removed on the way back.</param>
public sealed record AddSyntax(TextSpan Span, ImmutableArray<TargetSyntax> Targets) : MigrationStatementSyntax(Span);
