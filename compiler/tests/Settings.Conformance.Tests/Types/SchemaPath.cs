using Settings.Compiler.Schemas;

namespace Settings.Conformance.Tests.Types;

/// <summary>Finds the place of a schema that a verdict mentions: settings.a.x, settings.a.list[], settings.a.map.&lt;KEY&gt;.</summary>
internal static class SchemaPath
{
    private const string Key = "<KEY>";

    /// <summary>The place; null when the schema has none.</summary>
    public static SchemaSlot? Find(SettingsSchema schema, string setting)
    {
        SchemaNode node = schema.Root;
        SchemaSlot? slot = null;
        foreach (var part in Split(setting).Skip(1))
        {
            if (part == Key)
            {
                return TableOf(node)?.Keys;
            }

            slot = TableOf(node) is not { } table ? null : table.TryGetProperty(part.TrimEnd('[', ']'), out var property) ? property : table.Rest;
            if (slot is null)
            {
                return null;
            }

            node = slot.Node;
            if (part.EndsWith("[]", StringComparison.Ordinal))
            {
                slot = (node as ListNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.List)?.Node as ListNode)?.Rest;
                node = slot?.Node ?? node;
            }
        }

        return slot;
    }

    private static TableNode? TableOf(SchemaNode node) =>
        node as TableNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.Table)?.Node as TableNode;

    private static IEnumerable<string> Split(string setting)
    {
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= setting.Length; i++)
        {
            if (i == setting.Length || (setting[i] == '.' && !quoted))
            {
                yield return setting[start..i].Trim('"');
                start = i + 1;
            }
            else if (setting[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }
}
