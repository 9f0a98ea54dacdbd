using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>One argument of an attribute, such as alias = "creds".</summary>
/// <param name="Name">Its name, such as alias, or rename/serialize for what is in parentheses.</param>
/// <param name="Value">The text or word after the equals sign; null for none.</param>
/// <param name="Span">Where it is.</param>
internal sealed record RustArgument(string Name, string? Value, TextSpan Span);
