using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A type that a file defines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="Source">The file.</param>
/// <param name="Attributes">What is before it.</param>
/// <param name="Fields">Its fields; of an alias the one type that it stands for.</param>
internal sealed record RustItem(RustItemKind Kind, string Name, TextSpan Span, SourceText Source, RustAttributes Attributes, ImmutableArray<RustField> Fields);
