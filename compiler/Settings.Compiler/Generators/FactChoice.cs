using System.Collections.Immutable;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators;

/// <summary>Host facts of which any one is enough.</summary>
/// <param name="AnyOf">The facts; a node prefers those in front.</param>
public sealed record FactChoice(ImmutableArray<HostFact> AnyOf)
{
    /// <summary>One fact, for which there is no other.</summary>
    public static implicit operator FactChoice(HostFact fact) => FromHostFact(fact);

    /// <summary>One fact, for which there is no other.</summary>
    public static FactChoice FromHostFact(HostFact fact) => new([fact]);

    /// <summary>The names, with "or" between them.</summary>
    public override string ToString() => string.Join(" or ", AnyOf.Select(fact => fact.Name));
}
