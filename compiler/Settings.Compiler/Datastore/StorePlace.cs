namespace Settings.Compiler.Datastore;

/// <summary>A key of a store, or metadata of a key.</summary>
/// <param name="Key">The name of the key.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
public sealed record StorePlace(string Key, string? Metadata = null)
{
    /// <summary>By the characters of the key, then of the metadata.</summary>
    public static IComparer<StorePlace> Order { get; } = Comparer<StorePlace>.Create(static (a, b) =>
        string.CompareOrdinal(a.Key, b.Key) is var byKey && byKey != 0 ? byKey : string.CompareOrdinal(a.Metadata, b.Metadata));

    /// <summary>As migrations write it: settings.network@affected-services.</summary>
    public override string ToString() => Metadata is null ? Key : $"{Key}@{Metadata}";
}
