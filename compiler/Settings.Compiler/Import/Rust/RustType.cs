using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A type as a field names it.</summary>
/// <param name="Name">The last part of its path, such as HashMap; empty for a tuple or anything else without a name.</param>
/// <param name="Arguments">The types between angle brackets.</param>
/// <param name="Span">Where it is.</param>
internal sealed record RustType(string Name, ImmutableArray<RustType> Arguments, TextSpan Span);
