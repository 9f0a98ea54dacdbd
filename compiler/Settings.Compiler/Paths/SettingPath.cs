using System.Globalization;
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
    public static SettingPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SettingPath? path = null;
        foreach (var (segment, quoted) in PathSpelling.Split(text, out _))
        {
            var bracket = segment.IndexOf('[', quoted);
            var items = bracket > 0 ? ItemsOf(segment[bracket..]) : null;
            var name = items is null ? segment : segment[..bracket];
            path = quoted == 0 && name == PathSpelling.Star && path is not null ? path.Any() : Below(path, name);
            path = (items ?? []).Aggregate(path, static (list, index) => list.Item(index));
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
        SettingPath? at = this;
        for (var surplus = Depth - above.Depth; surplus > 0; surplus--)
        {
            at = at?.Parent;
        }

        return above.Equals(at);
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
