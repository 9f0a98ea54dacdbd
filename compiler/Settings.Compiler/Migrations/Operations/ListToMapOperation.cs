using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Migrations.Running;

namespace Settings.Compiler.Migrations.Operations;

/// <summary>
/// list to map: the tables of a list become keys below its key. Items of another form, and those whose name could not be part
/// of a key, are lost; a value that is no list stays.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.4.0/registry-mirror-representation.
/// </summary>
/// <param name="Key">The name of the key.</param>
/// <param name="KeyField">The member that holds the name.</param>
/// <param name="ValueField">The member that holds the value.</param>
public sealed record ListToMapOperation(string Key, string KeyField, string ValueField) : MigrationOperation
{
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
                data.Values[$"{Key}.\"{name}\""] = value;
            }
        }
    }

    private static bool CanStandInQuotes(char character) => character == '.' || DatastoreKeyRules.IsSegmentCharacter(character);
}
