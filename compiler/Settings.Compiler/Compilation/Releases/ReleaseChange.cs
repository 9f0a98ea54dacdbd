namespace Settings.Compiler.Compilation.Releases;

/// <summary>Something that variants have in one release and not, or not alike, in another.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Trait">What of it is not alike; null when only one of the releases has it.</param>
/// <param name="Before">What the first release says of it; null when it does not have it, and for whole texts.</param>
/// <param name="After">What the second release says of it; null when it does not have it, and for whole texts.</param>
/// <param name="Variants">The variants for which this holds; all of them are in both releases.</param>
public sealed record ReleaseChange(VariantFactKind Kind, string Name, string? Trait, string? Before, string? After, IReadOnlyList<string> Variants)
{
    /// <summary>The release since which it is so; null when unknown.</summary>
    public string? Since { get; init; }
}
