using Settings.Compiler.Checking;
using Settings.Compiler.Schemas;

namespace Settings.Migrations.Drafting;

/// <summary>A value that a setting accepts, for a test of a migration.</summary>
internal static class SampleValue
{
    private const string Usual = "a";

    /// <summary>The value as migrations write it; null when none is found.</summary>
    /// <param name="node">What the value must be.</param>
    /// <param name="preferred">The text that it contains, if that is accepted.</param>
    public static string? Of(SchemaNode node, string preferred = Usual) => node switch
    {
        IntegerNode number => Int128.Clamp(1, number.Minimum, number.Maximum).ToString(System.Globalization.CultureInfo.InvariantCulture),
        BooleanNode => "true",
        ListNode list => OfList(list, preferred),
        TableNode => null,
        ChoiceNode choice => choice.Options.Select(option => Of(option.Node, preferred)).FirstOrDefault(value => value is not null),
        _ => ExampleText.Of(node, preferred) is { } text ? StatementText.Quoted(text) : null,
    };

    private static string? OfList(ListNode list, string preferred)
    {
        string?[] items = [.. Enumerable.Range(0, Math.Clamp(list.MinimumCount, Math.Min(1, list.MaximumCount), byte.MaxValue))
            .Select(i => list.SlotAt(i) is { } slot ? Of(slot.Node, preferred) : StatementText.Quoted(preferred))];
        return Array.TrueForAll(items, item => item is not null) ? $"[{string.Join(", ", items)}]" : list.MinimumCount == 0 ? "[]" : null;
    }
}
