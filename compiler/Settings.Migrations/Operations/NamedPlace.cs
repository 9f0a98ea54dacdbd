using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Operations;

/// <summary>A place that an operation mentions, or many of which it gives the beginning and the end.</summary>
/// <param name="Start">The key, or what keys begin with.</param>
/// <param name="Metadata">The name of the metadata; null for values.</param>
internal sealed record NamedPlace(string Start, string? Metadata = null)
{
    /// <summary>What keys end with after the beginning; null when the beginning is the whole key.</summary>
    public string? End { get; init; }

    /// <summary>Whether something must be between the two.</summary>
    public bool IsApart { get; init; }

    /// <summary>Whether all keys are meant, or all metadata of all keys.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether the operation only looks there.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether the operation takes away what is there, whatever it is.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether the operation is for some variants only.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Whether the operation is for other variants only.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The value that the operation looks for; null when it looks for none.</summary>
    public DocumentValue? Expected { get; init; }

    /// <summary>The place that an operation names whole.</summary>
    public static NamedPlace At(StorePlace place) => new(place.Key, place.Metadata);

    /// <summary>All keys that begin with a text.</summary>
    public static NamedPlace Below(string prefix) => new(prefix) { End = string.Empty };

    /// <summary>The places that operations name, those under conditions as well.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="variant">The variant that conditions are asked for.</param>
    public static IEnumerable<NamedPlace> Of(IEnumerable<MigrationOperation> operations, VariantTraits variant) => operations.SelectMany(operation => operation.Places(variant));

    /// <summary>Whether the operation takes the place in, its text compared character by character, as a node does.</summary>
    public bool Reaches(StorePlace place) => IsOfKind(place) && (IsAll || (End is null
        ? place.Key == Start
        : place.Key.StartsWith(Start, StringComparison.Ordinal) && place.Key.EndsWith(End, StringComparison.Ordinal) && (!IsApart || place.Key.Length > Start.Length + End.Length)));

    /// <summary>Whether the operation mentions the place: where only a beginning is given, it ends where a segment does.</summary>
    public bool Names(StorePlace place) => Reaches(place)
        && (IsAll || End is not "" || Start.EndsWith('.') || place.Key.Length == Start.Length || place.Key[Start.Length] == '.');

    private bool IsOfKind(StorePlace place) => IsAll ? Metadata is null == place.Metadata is null : Metadata == place.Metadata;
}
