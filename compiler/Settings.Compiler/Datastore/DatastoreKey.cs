using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore;

/// <summary>
/// The name of a value in a node's datastore: one segment or more, such as settings, kernel, sysctl and vm.max_map_count.
/// Equal when the segments are. Upstream: core-kit sources/api/datastore/src/key.rs.
/// </summary>
public sealed class DatastoreKey : IEquatable<DatastoreKey>
{
    private const char Separator = PathSpelling.Separator;
    private const char Quote = PathSpelling.Quote;

    private string? _name;

    /// <summary>A key of the given segments, which are not quoted. What a node would refuse is for <see cref="DatastoreKeyRules"/> to say.</summary>
    public DatastoreKey(params ImmutableArray<string> segments)
    {
        if (segments.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A key has at least one segment.", nameof(segments));
        }

        Segments = segments;
    }

    /// <summary>The key that all settings lie below.</summary>
    public static DatastoreKey Settings { get; } = new("settings");

    /// <summary>Orders keys by the characters of their names.</summary>
    public static IComparer<DatastoreKey> NameOrder { get; } = Comparer<DatastoreKey>.Create(Compare);

    /// <summary>The segments without quotes.</summary>
    public ImmutableArray<string> Segments { get; }

    /// <summary>Reads a name in which segments that contain a dot are in quotes.</summary>
    /// <exception cref="FormatException">The name is empty, has an empty segment, a character that keys cannot have, or a quote without its partner.</exception>
    public static DatastoreKey Parse(string name) => TryParse(name, out var key, out var error) ? key : throw new FormatException(error);

    /// <summary>Reads a name as upstream does: quotes only switch what a dot means, wherever they are.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">The key.</param>
    /// <param name="error">Why it is none, as a sentence; empty when it is one.</param>
    public static bool TryParse(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DatastoreKey? key, out string error)
    {
        ArgumentNullException.ThrowIfNull(name);
        key = null;
        foreach (var character in name)
        {
            if (character is not (Quote or Separator) && !DatastoreKeyRules.IsSegmentCharacter(character))
            {
                error = $"The character '{character}' is not allowed in a key.";
                return false;
            }
        }

        var segments = ImmutableArray.CreateBuilder<string>();
        var reader = new PathReader(name);
        while (reader.Read())
        {
            segments.Add(reader.Segment.ToString());
        }

        error = reader.IsOpen ? "A quote in the key is not closed."
            : segments.Contains(string.Empty) ? "A segment of the key is empty."
            : string.Empty;
        if (error.Length > 0)
        {
            return false;
        }

        key = new DatastoreKey(segments.ToImmutable());
        return true;
    }

    /// <summary>Whether a name is a key's, and spelled as <see cref="ToString"/> spells it: the segments in quotes are those that contain a dot, and no others.</summary>
    public static bool IsSpelled(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var at = 0; ; at++)
        {
            var isQuoted = at < name.Length && name[at] == Quote;
            at += isQuoted ? 1 : 0;
            var (start, hasDot) = (at, false);
            for (; at < name.Length && (DatastoreKeyRules.IsSegmentCharacter(name[at]) || (isQuoted && name[at] == Separator)); at++)
            {
                hasDot |= name[at] == Separator;
            }

            if (at == start || isQuoted != hasDot || (isQuoted && (at == name.Length || name[at++] != Quote)))
            {
                return false;
            }

            if (at == name.Length || name[at] != Separator)
            {
                return at == name.Length;
            }
        }
    }

    /// <summary>The path of the value.</summary>
    public SettingPath ToPath() => Segments.AsSpan()[1..].ToArray().Aggregate(new SettingPath(Segments[0]), static (path, segment) => path.Append(segment));

    /// <summary>The key that has a value: for what is in a list, that of the list.</summary>
    public static DatastoreKey Of(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segments = new List<string>();
        for (var at = path; at is not null; at = at.Parent)
        {
            if (at.IsItem)
            {
                segments.Clear();
            }
            else
            {
                segments.Add(at.Name);
            }
        }

        segments.Reverse();
        return new DatastoreKey([.. segments]);
    }

    /// <summary>The key one segment below this one.</summary>
    public DatastoreKey Append(string segment) => new(Segments.Add(segment));

    /// <summary>Whether this key is <paramref name="prefix"/> or lies below it.</summary>
    public bool StartsWith(DatastoreKey prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Segments.Length >= prefix.Segments.Length
            && Segments.AsSpan()[..prefix.Segments.Length].SequenceEqual(prefix.Segments.AsSpan());
    }

    /// <inheritdoc/>
    public bool Equals(DatastoreKey? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DatastoreKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var segment in Segments)
        {
            hash.Add(segment, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The name: segments that contain a dot are in quotes.</summary>
    public override string ToString() => _name ??= Spell(Segments);

    private static string Spell(ImmutableArray<string> segments)
    {
        var length = segments.Length - 1;
        foreach (var segment in segments)
        {
            length += PathSpelling.LengthOf(segment);
        }

        return string.Create(length, segments, static (name, segments) =>
        {
            foreach (var segment in segments)
            {
                var quotes = PathSpelling.NeedsQuotes(segment) ? 1 : 0;
                name[..quotes].Fill(Quote);
                segment.CopyTo(name[quotes..]);
                name[(quotes + segment.Length)..][..quotes].Fill(Quote);

                // Behind the last there is no more place.
                name = name[(segment.Length + (quotes * 2))..];
                name[..Math.Min(1, name.Length)].Fill(Separator);
                name = name[Math.Min(1, name.Length)..];
            }
        });
    }

    // Neighbours share most of their segments, often the same strings: names are not put together to find that out.
    private static int Compare(DatastoreKey a, DatastoreKey b)
    {
        var common = Math.Min(a.Segments.Length, b.Segments.Length);
        for (var i = 0; i < common; i++)
        {
            if (!string.Equals(a.Segments[i], b.Segments[i], StringComparison.Ordinal))
            {
                return SegmentOrder.Compare(a.Segments[i], i + 1 < a.Segments.Length, b.Segments[i], i + 1 < b.Segments.Length) is not 0 and var order
                    ? order
                    : string.CompareOrdinal(a.ToString(), b.ToString());
            }
        }

        return a.Segments.Length - b.Segments.Length;
    }
}
