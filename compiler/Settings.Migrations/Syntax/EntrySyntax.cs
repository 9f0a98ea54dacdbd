using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>A key or metadata with its value.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Place">The key.</param>
/// <param name="Value">The value; null when there is none.</param>
public sealed record EntrySyntax(TextSpan Span, PlaceSyntax Place, DocumentValue? Value);
