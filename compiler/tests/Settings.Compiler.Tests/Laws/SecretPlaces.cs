using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Where documents have secrets: every setting that a schema marks, as the header of its table and its key.</summary>
internal static class SecretPlaces
{
    /// <summary>The places in a schema, sorted by nothing but the schema's order.</summary>
    public static IEnumerable<(string Header, string Key)> In(SettingsSchema schema) => Below(schema.Root, SettingPath.Settings, isList: false);

    private static IEnumerable<(string Header, string Key)> Below(SchemaNode node, SettingPath table, bool isList) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Below(option.Node, table, isList)),
        ListNode { Rest: { } rest } => Below(rest.Node, table, isList: true),
        TableNode shape => shape.Properties.SelectMany(property => Member(property, property.Name, table, isList))
            .Concat(shape.Rest is { } rest ? Member(rest, "x", table, isList) : []),
        _ => [],
    };

    private static IEnumerable<(string Header, string Key)> Member(SchemaSlot slot, string name, SettingPath table, bool isList) =>
        !slot.Notes.IsSecret ? Below(slot.Node, table.Append(name), isList: false)
        : slot.Node is TableNode { IsMap: true } ? [(Header(table.Append(name), isList: false), "AWS_SECRET_ACCESS_KEY")]
        : [(Header(table, isList), name)];

    private static string Header(SettingPath table, bool isList) => isList ? $"[[{table}]]" : $"[{table}]";
}
