using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Facts;

/// <summary>
/// What a node learns from its machine and no document says. The defaults are those of the expected trees: four CPUs, no
/// name server answers, no Elastic Fabric Adapter.
/// </summary>
public sealed record HostFacts
{
    /// <summary>The facts that hold unless stated otherwise.</summary>
    public static HostFacts Default { get; } = new();

    /// <summary>How many CPUs the machine has.</summary>
    public int CpuCount { get; init; } = 4;

    /// <summary>Whether an Elastic Fabric Adapter is attached.</summary>
    public bool HasElasticFabricAdapter { get; init; }

    /// <summary>The host names that a name server resolves to addresses none of which is loopback.</summary>
    public ImmutableHashSet<string> ResolvableNames { get; init; } = [];

    /// <summary>The other facts that are known, by their names.</summary>
    public ImmutableDictionary<string, DocumentValue> Values { get; init; } = ImmutableDictionary.Create<string, DocumentValue>(StringComparer.Ordinal);

    /// <summary>Whether anything is said about an instance of EC2.</summary>
    public bool IsInstance => Values.Keys.Any(name => name.StartsWith("instance.", StringComparison.Ordinal));

    /// <summary>A fact that is a text; null when it is not known.</summary>
    public string? Text(HostFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return (Values.GetValueOrDefault(fact.Name) as DocumentString)?.Value;
    }

    /// <summary>A fact that is a list of texts; null when it is not known.</summary>
    public IReadOnlyList<string>? Texts(HostFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Values.GetValueOrDefault(fact.Name) is DocumentArray list ? [.. list.Items.OfType<DocumentString>().Select(item => item.Value)] : null;
    }

    /// <summary>A fact that is a number; null when it is not known.</summary>
    public int? Number(HostFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Values.GetValueOrDefault(fact.Name) is DocumentInteger number ? (int)number.Value : null;
    }

    /// <summary>
    /// The settings that programs of the node would learn from the machine, such as aws.region, by extension. A setting
    /// that is not here is left unset.
    /// </summary>
    public DocumentTable Settings { get; init; } = new(default);
}
