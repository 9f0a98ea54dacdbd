namespace Settings.Migrations.Operations;

/// <summary>A condition about the variant.</summary>
/// <param name="Trait">One of <see cref="VariantTraits.Names"/>.</param>
/// <param name="IsEqual">Whether the trait must be the text, or must not.</param>
/// <param name="Text">The text.</param>
public sealed record VariantCondition(string Trait, bool IsEqual, string Text)
{
    /// <summary>Whether it holds for a variant.</summary>
    public bool HoldsFor(VariantTraits variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return (variant.Find(Trait) == Text) == IsEqual;
    }
}
