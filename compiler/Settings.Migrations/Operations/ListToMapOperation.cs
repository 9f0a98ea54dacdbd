using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// list to map: the tables of a list become keys below its key, spelled as a store on disk spells them. Items of another form,
/// and those whose name could not be part of a key, are lost; an empty name fails the migration, because no key can be
/// written for it; a value that is not a list stays.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.4.0/registry-mirror-representation.
/// </summary>
/// <param name="Key">The name of the key.</param>
/// <param name="KeyField">The member that contains the name.</param>
/// <param name="ValueField">The member that contains the value.</param>
public sealed record ListToMapOperation(string Key, string KeyField, string ValueField) : ConversionOperation(new KeySelection(Key, IsPrefix: false))
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("list to map", given => new ListToMapOperation(given.Keys.Name, given.KeyField, given.ValueField)) { HasMembers = true };

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(Key), NamedPlace.Below(Key + ".")];

    internal override void Apply(MigrationData data)
    {
        if (data.Values.GetValueOrDefault(Key) is not DocumentArray list)
        {
            return;
        }

        data.Values.Remove(Key);
        foreach (var item in list.Items.OfType<DocumentTable>())
        {
            if (item[KeyField] is DocumentString { Value: var name } && item[ValueField] is { } value && name.All(CanStandInQuotes))
            {
                data.Values[name.Length > 0 ? $"{Key}.{Spell(name)}" : throw EmptyName()] = value;
            }
        }
    }

    private MigrationFailedException EmptyName() => new($"An item of '{Key}' has an empty '{KeyField}', which cannot become a key.", new StorePlace(Key));

    private static string Spell(string name) => new DatastoreKey(name).ToString();

    private static bool CanStandInQuotes(char character) => character == '.' || DatastoreKeyRules.IsSegmentCharacter(character);
}
