using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// map to list: the keys below a key become one list of tables, which is written even when there were none. The real
/// migration orders them by chance; here they are in the order of their names.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.4.0/registry-mirror-representation.
/// </summary>
/// <param name="Key">The name of the key.</param>
/// <param name="KeyField">The member that holds what came after the key, without quotes around it.</param>
/// <param name="ValueField">The member that contains the value.</param>
public sealed record MapToListOperation(string Key, string KeyField, string ValueField) : ConversionOperation(new KeySelection(Key, IsPrefix: false))
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("map to list", given => new MapToListOperation(given.Keys.Name, given.KeyField, given.ValueField)) { HasMembers = true };

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(Key), NamedPlace.Below(Key + ".")];

    internal override SchemaBefore? Before(string pattern, SchemaSlot slot) =>
        Keys.Selects(pattern) && MemberOf(slot.Node, ValueField) is { } value ? new SchemaBefore(value, IsBelow: true) : null;

    internal override void Apply(MigrationData data)
    {
        var prefix = Key + ".";
        var items = new List<DocumentValue>();
        foreach (var name in data.KeysThatBeginWith(prefix))
        {
            var item = new DocumentTable(default);
            item.Set(KeyField, default, new DocumentString(name[prefix.Length..].Trim('"'), default));
            item.Set(ValueField, default, data.Values[name]);
            items.Add(item);
            data.Values.Remove(name);
        }

        data.Values[Key] = new DocumentArray(items, default);
    }

    private static SchemaSlot? MemberOf(SchemaNode node, string name) => node switch
    {
        ChoiceNode choice => choice.Options.Select(option => MemberOf(option.Node, name)).FirstOrDefault(member => member is not null),
        ListNode { Rest.Node: var item } => MemberOf(item, name),
        TableNode table when table.TryGetProperty(name, out var property) => property,
        _ => null,
    };
}
