using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// A value that a rule may be about, and the way to it. Large documents have many: what only a finding needs is worked out
/// when there is one.
/// </summary>
internal sealed class RulePlace
{
    private readonly RulePlace? _parent;
    private readonly TextSpan _keySpan;
    private readonly bool _isItem;
    private readonly bool _isCaptured;

    // How many stars the way to it has.
    private readonly int _stars;

    private RulePlace(RulePlace? parent, string key, TextSpan keySpan, DocumentValue value, bool isItem, bool isCaptured)
    {
        _parent = parent;
        _keySpan = keySpan;
        _isItem = isItem;
        _isCaptured = isCaptured;
        _stars = (parent?._stars ?? 0) + (isCaptured ? 1 : 0);
        Key = key;
        Value = value;
    }

    /// <summary>The value.</summary>
    public DocumentValue Value { get; }

    /// <summary>The last key of the way to it, or the position in a list.</summary>
    public string Key { get; }

    /// <summary>Where it is written: the key of a table, or else the value.</summary>
    public TextSpan Span => Value is DocumentTable && _keySpan.Length > 0 ? _keySpan : Value.Span;

    /// <summary>Its place.</summary>
    public SettingPath Path => _parent is null ? SettingPath.Settings
        : _isItem ? _parent.Path.Item(int.Parse(Key, CultureInfo.InvariantCulture))
        : _parent.Path.Append(Key);

    /// <summary>What a star of the rule's path stands for; null when the path has fewer.</summary>
    /// <param name="star">Which of them, from 0 on.</param>
    public string? Captured(int star)
    {
        for (var at = this; at is not null; at = at._parent)
        {
            if (at._isCaptured && at._stars == star + 1)
            {
                return at.Key;
            }
        }

        return null;
    }

    /// <summary>All settings.</summary>
    public static RulePlace Of(DocumentTable settings) => new(null, string.Empty, default, settings, isItem: false, isCaptured: false);

    /// <summary>The place of an entry of this table.</summary>
    public RulePlace Member(DocumentEntry entry, bool isCaptured) => new(this, entry.Key, entry.KeySpan, entry.Value, isItem: false, isCaptured);

    /// <summary>The place of an item of this list.</summary>
    public RulePlace Item(DocumentValue item, int index) => new(this, index.ToString(CultureInfo.InvariantCulture), default, item, isItem: true, isCaptured: true);
}
