using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>What a file of Rust says about types, without its tests.</summary>
/// <param name="Source">The text.</param>
/// <param name="Items">The types that it defines.</param>
/// <param name="Texts">The names of types that its macros make of strings.</param>
/// <param name="Readers">The names of types that read themselves, each with the tokens of what does it.</param>
/// <param name="Tokens">All tokens, and what is wrong with them.</param>
internal sealed record RustFile(
    SourceText Source, ImmutableArray<RustItem> Items, ImmutableHashSet<string> Texts, ImmutableDictionary<string, ImmutableArray<RustToken>> Readers, RustTokens Tokens);
