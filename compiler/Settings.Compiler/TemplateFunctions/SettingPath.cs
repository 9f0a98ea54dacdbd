using System.Text;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// Where a value comes from, such as settings.kubernetes.max-pods. Paths share their beginnings and are spelled only when
/// a message needs them.
/// </summary>
public sealed class SettingPath
{
    private readonly SettingPath? _parent;
    private readonly int? _index;

    /// <summary>A path of one segment: "settings" or "os".</summary>
    public SettingPath(string root)
        : this(null, root, null)
    {
    }

    private SettingPath(SettingPath? parent, string name, int? index)
    {
        _parent = parent;
        Name = name;
        _index = index;
    }

    /// <summary>The last key of the path; an element of a list has the name of its list.</summary>
    public string Name { get; }

    /// <summary>The path of the table or list around it; null at the root.</summary>
    public SettingPath? Parent => _parent;

    /// <summary>The keys from the root on; a star stands for an element of a list.</summary>
    public IEnumerable<string> Segments => (_parent?.Segments ?? []).Append(_index is null ? Name : "*");

    /// <summary>Whether it stands for the last key itself and not for the value behind it.</summary>
    public bool IsOfKey { get; private init; }

    /// <summary>The last key of the path as a value of its own.</summary>
    public SettingPath OfKey() => new(_parent, Name, _index) { IsOfKey = true };

    /// <summary>The path of a key of this table.</summary>
    public SettingPath Key(string key) => new(this, key, null);

    /// <summary>The path of an element of this list.</summary>
    public SettingPath Item(int index) => new(this, Name, index);

    /// <summary>The path as the datastore spells keys: a segment that holds a dot stands in quotes; elements of lists as [0].</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        _parent?.Append(text);
        if (_index is { } index)
        {
            text.Append('[').Append(index).Append(']');
            return;
        }

        if (_parent is not null)
        {
            text.Append('.');
        }

        if (Name.Contains('.', StringComparison.Ordinal))
        {
            text.Append('"').Append(Name).Append('"');
        }
        else
        {
            text.Append(Name);
        }
    }
}
