using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// What is known about keys besides their values. Never changes. Looked up along the path of a key: a document has a
/// hundred thousand keys, and none of them has to be shortened for it.
/// </summary>
public sealed class DatastoreMetadata : IReadOnlyCollection<MetadataEntry>
{
    private readonly Place _root;

    private DatastoreMetadata(Place root, int count) => (_root, Count) = (root, count);

    /// <summary>Nothing is known.</summary>
    public static DatastoreMetadata Empty { get; } = new(new Place(), 0);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>What is known with entries more.</summary>
    /// <param name="entries">The entries; of two about the same key with the same name the later holds.</param>
    /// <param name="replaces">Whether they hold over what is known already.</param>
    public DatastoreMetadata With(IEnumerable<MetadataEntry> entries, bool replaces)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var added = entries as IReadOnlyCollection<MetadataEntry> ?? [.. entries];
        if (added.Count == 0)
        {
            return this;
        }

        var root = _root.Copy();
        var count = Count;
        foreach (var entry in added)
        {
            count += root.Add(entry, replaces) ? 1 : 0;
        }

        return new DatastoreMetadata(root, count);
    }

    /// <summary>Finds the entry about a key itself.</summary>
    public bool TryGetValue(DatastoreKey key, string name, [NotNullWhen(true)] out DocumentValue? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var place = _root;
        foreach (var segment in key.Segments)
        {
            place = place?.Below?.GetValueOrDefault(segment);
        }

        value = place?.Find(name);
        return value is not null;
    }

    /// <summary>Finds the entry about the longest key that a key is or lies below. Entries do not add up.</summary>
    public bool TryGetNearest(DatastoreKey key, string name, [NotNullWhen(true)] out DocumentValue? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = null;
        var place = _root;
        foreach (var segment in key.Segments)
        {
            if (place.Below is null || !place.Below.TryGetValue(segment, out place))
            {
                break;
            }

            value = place.Find(name) ?? value;
        }

        return value is not null;
    }

    /// <summary>Whether an entry of a name exists.</summary>
    public bool Has(string name) => this.Any(entry => entry.Name == name);

    /// <inheritdoc/>
    public IEnumerator<MetadataEntry> GetEnumerator() => _root.All().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Place
    {
        private List<MetadataEntry>? _entries;

        public Dictionary<string, Place>? Below { get; private set; }

        public DocumentValue? Find(string name) => _entries?.Find(entry => entry.Name == name)?.Value;

        public bool Add(MetadataEntry entry, bool replaces)
        {
            var place = this;
            foreach (var segment in entry.Key.Segments)
            {
                place = place.Open(segment);
            }

            place._entries ??= [];
            var known = place._entries.FindIndex(other => other.Name == entry.Name);
            if (known < 0)
            {
                place._entries.Add(entry);
            }
            else if (replaces)
            {
                place._entries[known] = entry;
            }

            return known < 0;
        }

        public Place Copy() => new()
        {
            _entries = _entries is null ? null : [.. _entries],
            Below = Below?.ToDictionary(place => place.Key, place => place.Value.Copy(), StringComparer.Ordinal),
        };

        public IEnumerable<MetadataEntry> All() => (_entries ?? []).Concat((Below?.Values ?? Enumerable.Empty<Place>()).SelectMany(place => place.All()));

        private Place Open(string segment)
        {
            Below ??= new Dictionary<string, Place>(StringComparer.Ordinal);
            if (!Below.TryGetValue(segment, out var place))
            {
                place = new Place();
                Below.Add(segment, place);
            }

            return place;
        }
    }
}
