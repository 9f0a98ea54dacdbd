using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>restrict: the items that the older release knows of a list.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">Whose list.</param>
/// <param name="Allowed">The items.</param>
public sealed record RestrictSyntax(TextSpan Span, PlaceSyntax Place, DocumentValue Allowed) : MigrationStatementSyntax(Span);
