using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Settings.Compiler.Paths;

/// <summary>
/// The way to a value, such as settings.kubernetes.max-pods: names of keys, positions in lists, and in patterns stars. Paths
/// share their beginnings and are spelled only when a message needs them: a large document has hundreds of thousands of
/// places. Equal when their parts are.
/// </summary>
public sealed class SettingPath : IEquatable<SettingPath>
{
    private const int Key = -1;
    private const int Star = -2;
    private const int KeyItself = -3;

    // The position in a list, or one of the constants above.
    private readonly int _part;

    /// <summary>A path of one name: "settings", "os" or another table of a document.</summary>
    public SettingPath(string root)
        : this(null, root, Key)
    {
    }

    private SettingPath(SettingPath? parent, string name, int part)
    {
        Parent = parent;
        Name = name;
        _part = part;
        NameLength = parent is null ? PathSpelling.LengthOf(name)
            : part >= 0 ? parent.NameLength
            : parent.NameLength + 1 + PathSpelling.LengthOf(name);
    }

    /// <summary>The table that all settings are in.</summary>
    public static SettingPath Settings { get; } = new("settings");

    /// <summary>The last key of the path; an item of a list has the name of its list, a star that of a star.</summary>
    public string Name { get; }

    /// <summary>The path of the table or list around it; null at the root.</summary>
    public SettingPath? Parent { get; }

    /// <summary>The length of the name as a datastore key, in characters; positions in lists, which keys do not have, are not counted.</summary>
    public int NameLength { get; }

    /// <summary>The position in the list; null for a key or a star.</summary>
    public int? Index => IsItem ? _part : null;

    /// <summary>Whether it is another path itself, or that of a table or list around it.</summary>
    public bool IsAbove(SettingPath other)
    {
        for (var path = other; path is not null; path = path.Parent)
        {
            if (path.Equals(this))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => _part >= 0;

    /// <summary>Whether it ends with a star: any key of a table, any item of a list.</summary>
    public bool IsStar => _part == Star;

    /// <summary>Whether a star is in it.</summary>
    public bool IsPattern => IsStar || Parent is { IsPattern: true };

    /// <summary>Whether it means the last key itself and not the value of the key.</summary>
    public bool IsOfKey => _part == KeyItself;

    /// <summary>How many parts it has, at least 1.</summary>
    public int Depth => (Parent?.Depth ?? 0) + 1;

    /// <summary>The settings extension that it is one of, or in: its second name; null for a path of one part.</summary>
    public string? Extension => Parent is null ? null : Parent.Parent is null ? Name : Parent.Extension;

    /// <summary>The paths of the tables and lists around it, from the root on, and the path itself.</summary>
    public ImmutableArray<SettingPath> Parts
    {
        get
        {
            var parts = new SettingPath[Depth];
            var i = parts.Length;
            for (var at = this; at is not null; at = at.Parent)
            {
                parts[--i] = at;
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(parts);
        }
    }

    /// <summary>The keys from the root on; a star for an item of a list.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            var segments = new string[Depth];
            var i = segments.Length;
            for (var at = this; at is not null; at = at.Parent)
            {
                segments[--i] = at.IsItem ? PathSpelling.Star : at.Name;
            }

            return segments;
        }
    }

    /// <summary>The keys below the root: a setting without "settings".</summary>
    public ReadOnlySpan<string> BelowRoot => ((string[])Segments).AsSpan(1);

    /// <summary>Reads a spelled path. Quotes switch what a dot means, a lone * is a star, [0] after a name an item. Never fails.</summary>
    /// <param name="text">The path.</param>
    /// <param name="above">The table that it begins in; null when it begins with a root.</param>
    public static SettingPath Parse(string text, SettingPath? above = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = above;
        var reader = new PathReader(text);
        while (reader.Read())
        {
            path = Below(path, reader.Segment, reader.Quoted);
        }

        return path ?? new SettingPath(string.Empty);
    }

    /// <summary>The path of a key: of a table, or at the top level of a document where <paramref name="table"/> is null.</summary>
    public static SettingPath Below(SettingPath? table, string key) => table?.Append(key) ?? new SettingPath(key);

    /// <summary>The path of a key of this table.</summary>
    public SettingPath Append(string key) => new(this, key, Key);

    /// <summary>The path of an item of this list.</summary>
    /// <param name="index">Its position, from 0 on.</param>
    public SettingPath Item(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new SettingPath(this, Name, index);
    }

    /// <summary>The pattern for each key of this table and each item of this list.</summary>
    public SettingPath Any() => new(this, PathSpelling.Star, Star);

    /// <summary>The last key of the path as a value of its own.</summary>
    public SettingPath OfKey() => new(Parent, Name, KeyItself);

    /// <summary>The table or list around it that has so many parts; the path itself when it has no more.</summary>
    /// <param name="depth">How many parts, at least 1.</param>
    public SettingPath Beginning(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var at = this;
        for (var surplus = Depth - depth; surplus > 0 && at.Parent is { } parent; surplus--)
        {
            at = parent;
        }

        return at;
    }

    /// <summary>What the stars of this path stand for in one that it covers, from the root on: paths that end with the key or item.</summary>
    public IReadOnlyList<SettingPath> StarsIn(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var stars = new List<SettingPath>();
        var others = path.Parts;
        foreach (var part in Parts)
        {
            if (part.IsStar)
            {
                stars.Add(others[part.Depth - 1]);
            }
        }

        return stars;
    }

    /// <summary>The path with a key in place of each star.</summary>
    public SettingPath Filled(string key) => Filled([.. Enumerable.Repeat(new SettingPath(key), Depth)]);

    /// <summary>The path with the last parts of others in place of its stars, in their order, as far as there are any.</summary>
    public SettingPath Filled(IReadOnlyList<SettingPath> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        SettingPath? filled = null;
        var next = 0;
        foreach (var part in Parts)
        {
            var own = part.IsStar && next < parts.Count ? parts[next++] : part;
            filled = filled is null ? own : new SettingPath(filled, own.IsItem ? filled.Name : own.Name, own._part);
        }

        return filled ?? this;
    }

    /// <summary>Whether this path, in which stars stand for any part, covers another of the same length.</summary>
    public bool Covers(SettingPath path)
    {
        SettingPath? own = this;
        SettingPath? other = path;
        for (; own is not null && other is not null; (own, other) = (own.Parent, other.Parent))
        {
            if (!own.IsStar && !own.HasPartOf(other))
            {
                return false;
            }
        }

        return own is null && other is null;
    }

    /// <summary>Whether this path is another, or in the table or list that it leads to.</summary>
    public bool IsAtOrBelow(SettingPath above)
    {
        ArgumentNullException.ThrowIfNull(above);
        return above.Equals(Beginning(above.Depth));
    }

    /// <inheritdoc/>
    public bool Equals(SettingPath? other)
    {
        SettingPath? own = this;
        for (; own is not null && other is not null; (own, other) = (own.Parent, other.Parent))
        {
            if (ReferenceEquals(own, other))
            {
                return true;
            }

            if (!own.HasPartOf(other))
            {
                return false;
            }
        }

        return own is null && other is null;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SettingPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var at = this; at is not null; at = at.Parent)
        {
            hash.Add(at.Name, StringComparer.Ordinal);
            hash.Add(at._part);
        }

        return hash.ToHashCode();
    }

    /// <summary>The path as the datastore spells keys: a segment that contains a dot is in quotes; items of lists as [0].</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private static SettingPath Below(SettingPath? path, ReadOnlySpan<char> segment, int quoted)
    {
        if (quoted == 0 && path is not null && segment is PathSpelling.Star)
        {
            return path.Any();
        }

        var bracket = segment[quoted..].IndexOf('[') is >= 0 and var open ? quoted + open : 0;
        return bracket > 0 && ItemsOf(segment[bracket..].ToString()) is { } items
            ? items.Aggregate(Below(path, segment[..bracket], quoted), static (list, index) => list.Item(index))
            : Below(path, segment.ToString());
    }

    private static List<int>? ItemsOf(string brackets)
    {
        var items = new List<int>();
        foreach (var part in brackets[1..].Split('['))
        {
            if (part is not [.. var digits, ']'] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                return null;
            }

            items.Add(index);
        }

        return items;
    }

    private bool HasPartOf(SettingPath other) => _part == other._part && string.Equals(Name, other.Name, StringComparison.Ordinal);

    private void Write(StringBuilder text)
    {
        Parent?.Write(text);
        if (IsItem)
        {
            text.Append('[').Append(_part).Append(']');
            return;
        }

        if (Parent is not null)
        {
            text.Append(PathSpelling.Separator);
        }

        PathSpelling.Append(text, Name);
    }
}
