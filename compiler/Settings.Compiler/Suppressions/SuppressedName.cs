using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>The name or the code of a kind of finding in a comment.</summary>
/// <param name="Text">The name as it is written.</param>
/// <param name="Span">Where it is.</param>
public readonly record struct SuppressedName(string Text, TextSpan Span);
