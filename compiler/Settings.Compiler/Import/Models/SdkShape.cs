using Settings.Compiler.Import.Rust;

namespace Settings.Compiler.Import.Models;

/// <summary>What values of a type look like.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Name">The name of the type; of one that is not read why not.</param>
/// <param name="Crate">The crate whose names its parts use.</param>
internal sealed record SdkShape(SdkShapeKind Kind, string Name, string Crate)
{
    /// <summary>What the items of a list and the values of a map are.</summary>
    public RustType? Inner { get; init; }

    /// <summary>Whether it is a type of the language or of a library, of which the catalog need not have the name.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The struct of a table.</summary>
    public RustItem? Item { get; init; }
}
