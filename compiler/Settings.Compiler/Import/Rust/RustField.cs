using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A field of a struct.</summary>
/// <param name="Name">Its name; empty in a tuple.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attributes">What is before it.</param>
internal sealed record RustField(string Name, TextSpan Span, RustType Type, RustAttributes Attributes);
