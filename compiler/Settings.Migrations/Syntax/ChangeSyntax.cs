using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>One value becomes another.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Old">The value of the older release.</param>
/// <param name="New">The value of the newer release.</param>
public sealed record ChangeSyntax(TextSpan Span, DocumentValue Old, DocumentValue New);
