using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Advice.Rules;

/// <summary>A value that a rule may be about.</summary>
/// <param name="At">What the rule is about; each star stands for a part of the path.</param>
/// <param name="Path">Where the value is.</param>
/// <param name="KeySpan">Where its key is written; of no length for an item.</param>
/// <param name="Value">The value.</param>
internal readonly record struct RulePlace(SettingPath At, SettingPath Path, TextSpan KeySpan, DocumentValue Value)
{
    /// <summary>The last key of the path, or the position in a list.</summary>
    public string Key => Path.Index?.ToString(CultureInfo.InvariantCulture) ?? Path.Name;

    /// <summary>Where it is written: the key of a table, or else the value.</summary>
    public TextSpan Span => Value is DocumentTable && KeySpan.Length > 0 ? KeySpan : Value.Span;

    /// <summary>Another path of the rule, with what the stars stand for in place of its own.</summary>
    public SettingPath Resolve(SettingPath path) => path.IsPattern ? path.Filled(At.StarsIn(Path)) : path;

    /// <summary>The place of an entry of this table.</summary>
    public RulePlace Member(DocumentEntry entry) => new(At, Path.Append(entry.Key), entry.KeySpan, entry.Value);

    /// <summary>The place of an item of this list.</summary>
    public RulePlace Item(DocumentValue item, int index) => new(At, Path.Item(index), default, item);
}
