using System.Collections.Concurrent;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>A release and its variants.</summary>
public sealed class Release
{
    private readonly VariantReader _reader;
    private readonly ConcurrentDictionary<string, Variant> _variants = new(StringComparer.Ordinal);

    internal Release(DefaultsLibrary defaults, string name, IReadOnlyList<string> variants, ReleaseBehaviour behaviour)
    {
        _reader = new VariantReader(defaults, name, behaviour);
        Name = name;
        Variants = variants;
        Behaviour = behaviour;
    }

    /// <summary>Its version, such as 1.26.1.</summary>
    public string Name { get; }

    /// <summary>The names of its variants, as the manifest orders them.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>What is certain of it and what is not, when it is rebuilt; null when its data is complete.</summary>
    public RebuiltRelease? Rebuilt { get; init; }

    /// <summary>The variants of which it has no more than the name, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> KnownByName { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the programs of its nodes behave, where releases differ in it.</summary>
    public ReleaseBehaviour Behaviour { get; }

    /// <summary>The variant of a name.</summary>
    /// <exception cref="CatalogException">The variant's file is missing or broken.</exception>
    public CatalogLookup<Variant> Variant(string name) => new(
        name,
        Variants.Contains(name, StringComparer.Ordinal) ? _variants.GetOrAdd(name, _reader.Read) : null,
        Variants);
}
