using System.Collections.Immutable;

namespace Settings.Compiler.Tests.Datastore.Disk;

/// <summary>Dictionaries as the datastore has them.</summary>
internal static class ImmutableCopies
{
    public static ImmutableDictionary<TKey, TValue> ToImmutable<TKey, TValue>(this Dictionary<TKey, TValue> dictionary)
        where TKey : notnull => dictionary.ToImmutableDictionary(dictionary.Comparer);
}
