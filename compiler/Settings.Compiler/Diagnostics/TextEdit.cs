using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Replaces the characters of a span; an empty span inserts, an empty text deletes.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);
