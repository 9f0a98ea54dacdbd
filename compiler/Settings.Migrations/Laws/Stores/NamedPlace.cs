using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws.Stores;

/// <summary>A place that an operation speaks of, or many of which it gives the beginning and the end.</summary>
/// <param name="Start">The key, or what keys begin with.</param>
/// <param name="Metadata">The name of the metadata; null for values.</param>
internal sealed record NamedPlace(string Start, string? Metadata = null)
{
    /// <summary>What keys end with behind the beginning; null when the beginning is the whole key.</summary>
    public string? End { get; private init; }

    /// <summary>Whether something must stand between the two.</summary>
    public bool IsApart { get; private init; }

    /// <summary>Whether all keys are meant, or all metadata of all keys.</summary>
    public bool IsAll { get; private init; }

    /// <summary>Whether the operation only looks there.</summary>
    public bool IsRead { get; private init; }

    /// <summary>Whether the operation takes away what is there, whatever it is.</summary>
    public bool IsRemoved { get; private init; }

    /// <summary>Whether the operation is for some variants only.</summary>
    public bool IsGuarded { get; private init; }

    /// <summary>Whether the operation is for other variants only.</summary>
    public bool IsElsewhere { get; private init; }

    /// <summary>The value that the operation looks for; null when it looks for none.</summary>
    public DocumentValue? Expected { get; private init; }

    /// <summary>The places that operations speak of, those under conditions as well.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="variant">The variant that conditions are asked for.</param>
    public static IEnumerable<NamedPlace> Of(IEnumerable<MigrationOperation> operations, VariantTraits variant) => operations.SelectMany(operation => Of(operation, variant));

    /// <summary>Whether the operation takes the place in, its text compared character by character, as a node does.</summary>
    public bool Reaches(StorePlace place) => IsOfKind(place) && (IsAll || (End is null
        ? place.Key == Start
        : place.Key.StartsWith(Start, StringComparison.Ordinal) && place.Key.EndsWith(End, StringComparison.Ordinal) && (!IsApart || place.Key.Length > Start.Length + End.Length)));

    /// <summary>Whether the operation speaks of the place: where only a beginning is given, it ends where a segment does.</summary>
    public bool Names(StorePlace place) => Reaches(place)
        && (IsAll || End is not "" || Start.EndsWith('.') || place.Key.Length == Start.Length || place.Key[Start.Length] == '.');

    private bool IsOfKind(StorePlace place) => IsAll ? Metadata is null == place.Metadata is null : Metadata == place.Metadata;

    private static IEnumerable<NamedPlace> Of(MigrationOperation operation, VariantTraits variant) => operation switch
    {
        WhenVariantOperation guarded => Of(guarded.Operations, variant)
            .Select(place => place with { IsGuarded = true, IsElsewhere = place.IsElsewhere || !guarded.Conditions.All(condition => condition.HoldsFor(variant)) }),
        WhenEqualsOperation guarded => Of(guarded.Operations, variant).Prepend(At(guarded.Place) with { IsRead = true, Expected = guarded.Value }),
        RemoveKeyOperation remove => [new NamedPlace(remove.Key) { IsRemoved = true }],
        RemovePrefixOperation remove => [Below(remove.Prefix) with { IsRemoved = true }],
        RemoveMatchOperation remove => [new NamedPlace(remove.Start) { End = remove.End, IsApart = remove.IsApart, IsRemoved = true }],
        RemoveMetadataOperation remove => [At(remove.Place) with { IsRemoved = true }],
        RemoveAllMetadataOperation => [new NamedPlace(string.Empty, string.Empty) { IsAll = true }],
        RemoveWeakOperation => [new NamedPlace(string.Empty) { IsAll = true }],
        RemoveGeneratedOperation generated => [At(generated.Place) with { IsRemoved = true, Expected = Text(generated.Text) }, new NamedPlace(generated.Place.Key)],
        RegenerateOperation generated => [At(generated.Place) with { Expected = Text(generated.OldText) }, new NamedPlace(generated.Place.Key)],
        ReplaceTextOperation replace => [At(replace.Place) with { Expected = Text(replace.Old) }],
        ReplaceListOperation replace => [At(replace.Place) with { Expected = new DocumentArray([.. replace.Old.Select(Text)], default) }],
        RestrictListOperation restrict => [At(restrict.Place)],
        SetMetadataOperation set => [At(set.Place)],
        MapToListOperation { Key: var key } => [new NamedPlace(key), Below(key + ".")],
        ListToMapOperation { Key: var key } => [new NamedPlace(key), Below(key + ".")],
        TextToListOperation { Keys: var keys } => [Of(keys)],
        ListToTextOperation { Keys: var keys } => [Of(keys)],
        NumberToTextOperation { Keys: var keys } => [Of(keys)],
        IntegerToU32Operation { Keys: var keys } => [Of(keys)],
        _ => [],
    };

    private static NamedPlace Of(KeySelection keys) => keys.IsPrefix ? Below(keys.Name) : new NamedPlace(keys.Name);

    private static NamedPlace At(StorePlace place) => new(place.Key, place.Metadata);

    private static NamedPlace Below(string prefix) => new(prefix) { End = string.Empty };

    private static DocumentString Text(string text) => new(text, default);
}
