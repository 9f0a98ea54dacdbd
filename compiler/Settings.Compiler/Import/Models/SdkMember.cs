using System.Collections.Immutable;
using Settings.Compiler.Import.Rust;

namespace Settings.Compiler.Import.Models;

/// <summary>A field of a struct as serde reads it.</summary>
/// <param name="Name">The name in documents.</param>
/// <param name="Field">The field.</param>
/// <param name="Item">The struct that it is in.</param>
/// <param name="Crate">The crate of the struct.</param>
internal sealed record SdkMember(string Name, RustField Field, RustItem Item, string Crate)
{
    /// <summary>The name under which it is stored.</summary>
    public required string StoredAs { get; init; }

    /// <summary>Further names in documents.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>Whether a function of upstream reads it, and not serde.</summary>
    public required bool HasOwnReader { get; init; }

    /// <summary>Whether it must be given.</summary>
    public required bool IsRequired { get; init; }
}
