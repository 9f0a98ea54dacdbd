using Settings.Compiler.Schemas;

namespace Settings.Migrations.Drafting;

/// <summary>A value of a setting for a test of a migration, which looks at its kind only.</summary>
internal static class SampleValue
{
    /// <summary>The value as migrations write it.</summary>
    public static string Of(SchemaNode node) => node switch
    {
        EnumNode choice => StatementText.Quoted(choice.Values[0]),
        IntegerNode number => Int128.Max(number.Minimum, 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        BooleanNode => "true",
        ListNode list => list.SlotAt(0) is { Node: not TableNode } slot ? $"[{Of(slot.Node)}]" : "[]",
        ChoiceNode choice => Of(choice.Options[0].Node),
        _ => StatementText.Quoted("a"),
    };
}
