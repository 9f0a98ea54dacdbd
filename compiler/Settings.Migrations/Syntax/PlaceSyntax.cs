using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>A key, or metadata of a key.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Key">The key as it is written, quotes included: migrations compare names, not segments.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
public sealed record PlaceSyntax(TextSpan Span, string Key, string? Metadata);
