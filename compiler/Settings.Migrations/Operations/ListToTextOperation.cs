using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// list to string: a list becomes its first item. A list without a string in front stays, is removed or fails the migration;
/// so far as other values than strings are concerned, remove removes them too, and the others leave them. With a default, an
/// empty list becomes that, and whatever is neither a string nor a list of strings fails the migration.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.6.0/node-taints-representation and v1.8.0/cluster-dns-ip-list,
/// v1.40.0/kubelet-device-plugins-cdi-settings.
/// </summary>
/// <param name="Keys">Whose values.</param>
/// <param name="Fallback">What becomes of values that cannot be converted.</param>
/// <param name="Default">What an empty list becomes; null when that is one of those.</param>
public sealed record ListToTextOperation(KeySelection Keys, ConversionFallback Fallback, string? Default) : ConversionOperation(Keys)
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("list to string", given => new ListToTextOperation(given.Keys, given.Fallback, given.Default)) { HasFallback = true };

    internal override SchemaBefore? Before(string pattern, SchemaSlot slot) => TextBefore(pattern, slot);

    internal override void Apply(MigrationData data)
    {
        foreach (var key in Keys.In(data))
        {
            var value = data.Values[key];
            if (Default is not null)
            {
                data.Values[key] = Strict(key, value, Default);
            }
            else if (value is DocumentArray { Items: [DocumentString first, ..] })
            {
                data.Values[key] = first;
            }
            else if (value is DocumentArray && Fallback == ConversionFallback.Fail)
            {
                throw new MigrationFailedException($"The list '{key}' does not start with a string that could become its value.", new StorePlace(key));
            }
            else if (value is not DocumentString && Fallback == ConversionFallback.Remove)
            {
                data.Values.Remove(key);
            }
        }
    }

    private static DocumentString Strict(string key, DocumentValue value, string empty) => value switch
    {
        DocumentString text => text,
        DocumentArray { Items.Count: 0 } => new DocumentString(empty, default),
        DocumentArray { Items: [DocumentString first, ..] } list when list.Items.All(item => item is DocumentString) => first,
        _ => throw new MigrationFailedException($"'{key}' is neither a string nor a list of strings.", new StorePlace(key)),
    };
}
