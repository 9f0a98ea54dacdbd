using System.Text;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Checking;

/// <summary>
/// Where the checker is: a table, a member or an item. Written out only when something is said about it, since a large
/// document has hundreds of thousands of places.
/// </summary>
internal sealed class SettingsPath
{
    private readonly SettingsPath? _parent;
    private readonly string _segment;
    private readonly bool _isItem;

    private SettingsPath(SettingsPath? parent, string segment, bool isItem)
    {
        _parent = parent;
        _segment = segment;
        _isItem = isItem;
        var quotes = segment.Contains('.', StringComparison.Ordinal) ? 2 : 0;
        NameLength = parent is null ? segment.Length : parent.NameLength + 1 + segment.Length + quotes;
    }

    /// <summary>The settings table.</summary>
    public static SettingsPath Root { get; } = new(null, "settings", isItem: false);

    /// <summary>The length of the name as a datastore key, in characters.</summary>
    public int NameLength { get; }

    /// <summary>The place one segment below.</summary>
    public SettingsPath Append(string segment) => new(this, segment, isItem: false);

    /// <summary>The place of an item of a list.</summary>
    public SettingsPath Item(int index) => new(this, index.ToString(System.Globalization.CultureInfo.InvariantCulture), isItem: true);

    /// <summary>The datastore key of the place; inside of lists, that of the list.</summary>
    public DatastoreKey ToKey()
    {
        var segments = new List<string>();
        for (var at = this; at is not null; at = at._parent)
        {
            if (at._isItem)
            {
                segments.Clear();
            }
            else
            {
                segments.Add(at._segment);
            }
        }

        segments.Reverse();
        return new DatastoreKey([.. segments]);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (_parent is null)
        {
            text.Append(_segment);
            return;
        }

        _parent.Write(text);
        _ = _isItem ? text.Append('[').Append(_segment).Append(']')
            : _segment.Contains('.', StringComparison.Ordinal) ? text.Append(".\"").Append(_segment).Append('"')
            : text.Append('.').Append(_segment);
    }
}
