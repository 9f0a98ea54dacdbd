using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>string to list: a string becomes a list with it as its only item.</summary>
/// <param name="Keys">Whose values.</param>
public sealed record TextToListOperation(KeySelection Keys) : ConversionOperation(Keys)
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("string to list", given => new TextToListOperation(given.Keys));

    internal override SchemaBefore? Before(string pattern, SchemaSlot slot) => TextBefore(pattern, slot);

    internal override void Apply(MigrationData data)
    {
        foreach (var key in Keys.In(data))
        {
            if (data.Values[key] is DocumentString text)
            {
                data.Values[key] = new DocumentArray([text], default);
            }
        }
    }
}
