namespace Settings.Compiler.Schemas;

/// <summary>The settings of a variant: a table with one member for each of its extensions.</summary>
public sealed class SettingsSchema
{
    private readonly Lazy<ILookup<string, string>> _homes;

    internal SettingsSchema(IReadOnlyList<SchemaProperty> extensions)
    {
        Root = new TableNode(SchemaNotes.None, new TableShape { Properties = extensions });
        _homes = new(() => Declared(Root, "settings").ToLookup(home => home.Name, home => home.Table, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What the settings table must be. An extension is read when the first value of it is checked.</summary>
    public TableNode Root { get; }

    /// <summary>The tables that have a setting of a name, such as settings.kubernetes for max-pods. Reads all extensions.</summary>
    public IEnumerable<string> TablesWith(string name) => _homes.Value[name];

    /// <summary>The place of a setting by the segments of its path below settings; null when there is none.</summary>
    public SchemaSlot? Find(IEnumerable<string> path)
    {
        SchemaNode node = Root;
        SchemaSlot? slot = null;
        foreach (var segment in path)
        {
            var table = node as TableNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.Table)?.Node as TableNode;
            slot = table is null ? null : table.TryGetProperty(segment, out var property) ? property : table.Rest;
            if (slot is null)
            {
                return null;
            }

            node = slot.Node;
        }

        return slot;
    }

    private static IEnumerable<(string Name, string Table)> Declared(TableNode table, string path)
    {
        foreach (var property in table.Properties)
        {
            yield return (property.Name, path);
            if (property.Node is TableNode inner)
            {
                foreach (var home in Declared(inner, $"{path}.{property.Name}"))
                {
                    yield return home;
                }
            }
        }
    }
}
