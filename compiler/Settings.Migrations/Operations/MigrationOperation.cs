using System.Collections.Immutable;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// One thing that a migration does in one direction, and what the laws about migrations must know of it. A missing key is left alone.
/// </summary>
public abstract record MigrationOperation
{
    /// <summary>The operations that it does under a condition; none for those that do something themselves.</summary>
    internal virtual ImmutableArray<MigrationOperation> Inner => [];

    /// <summary>What must hold of the variant for <see cref="Inner"/>, all of it.</summary>
    internal virtual ImmutableArray<VariantCondition> Conditions => [];

    /// <summary>The value that it puts in the place of another; null when it replaces none.</summary>
    internal virtual Replacement? Replaces => null;

    /// <summary>The generators that it knows.</summary>
    internal virtual IEnumerable<KnownGenerator> Generators => [];

    /// <summary>It, or what it does under conditions, however deep.</summary>
    internal IEnumerable<MigrationOperation> Flat => Inner.IsEmpty ? [this] : Inner.SelectMany(operation => operation.Flat);

    /// <summary>All conditions about the variant, however deep.</summary>
    internal IEnumerable<VariantCondition> AllConditions => Conditions.Concat(Inner.SelectMany(operation => operation.AllConditions));

    /// <summary>Does it.</summary>
    /// <exception cref="MigrationFailedException">The data is such that the real migration fails.</exception>
    internal abstract void Apply(MigrationData data);

    /// <summary>The places that it looks at or changes.</summary>
    /// <param name="variant">The variant that conditions are asked for.</param>
    internal abstract IEnumerable<NamedPlace> Places(VariantTraits variant);
}
