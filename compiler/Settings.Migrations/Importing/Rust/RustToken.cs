using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Rust;

/// <summary>A token of a Rust program. White space and comments are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Text">A name, the value of a string, or the characters of anything else.</param>
internal readonly record struct RustToken(RustTokenKind Kind, TextSpan Span, string Text);
