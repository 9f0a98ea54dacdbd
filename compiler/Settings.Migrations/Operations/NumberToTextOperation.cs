using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// number to string: a number becomes its JSON text.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.14.0/kubernetes-gc-percent-type-change.
/// </summary>
/// <param name="Keys">Whose values.</param>
public sealed record NumberToTextOperation(KeySelection Keys) : ConversionOperation(Keys)
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("number to string", given => new NumberToTextOperation(given.Keys));

    internal override SchemaBefore? Before(string pattern, SchemaSlot slot) => TextBefore(pattern, slot);

    internal override void Apply(MigrationData data)
    {
        foreach (var key in Keys.In(data))
        {
            if (data.Values[key] is DocumentInteger or DocumentFloat)
            {
                data.Values[key] = new DocumentString(JsonText.Write(data.Values[key]), default);
            }
        }
    }
}
