using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking.Rules;

/// <summary>A value that a rule is about, and what the stars of the rule's path stand for there.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Its place.</param>
/// <param name="Span">Where it is written: the key of a table, or else the value.</param>
/// <param name="Captured">The keys, or the positions in lists, in the order of the stars.</param>
internal sealed record RulePlace(DocumentValue Value, SettingsPath Path, TextSpan Span, ImmutableArray<string> Captured)
{
    /// <summary>All places of a path below a value.</summary>
    public static IEnumerable<RulePlace> Find(DocumentValue root, ImmutableArray<string> path) => Below(new RulePlace(root, SettingsPath.Root, default, []), path, 0);

    private static IEnumerable<RulePlace> Below(RulePlace place, ImmutableArray<string> path, int index)
    {
        if (index == path.Length)
        {
            return [place];
        }

        return place.Value switch
        {
            DocumentTable table when path[index] == "*" => table.Entries.SelectMany(entry => Below(place.Member(entry) with { Captured = place.Captured.Add(entry.Key) }, path, index + 1)),
            DocumentTable table when table.TryGet(path[index], out var entry) => Below(place.Member(entry), path, index + 1),
            DocumentArray list when path[index] == "*" => list.Items.SelectMany((item, i) => Below(place.Item(item, i), path, index + 1)),
            _ => [],
        };
    }

    private RulePlace Member(DocumentEntry entry) => this with
    {
        Value = entry.Value,
        Path = Path.Append(entry.Key),
        Span = entry.Value is DocumentTable && entry.KeySpan.Length > 0 ? entry.KeySpan : entry.Value.Span,
    };

    private RulePlace Item(DocumentValue item, int index) => new(
        item, Path.Item(index), item.Span, Captured.Add(index.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
