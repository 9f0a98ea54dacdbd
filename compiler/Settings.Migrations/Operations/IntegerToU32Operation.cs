using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// integer to u32: -1, which means no limit, and what 32 bits do not hold become the largest value that they hold; of other
/// negative numbers the lower 32 bits stay. Integers that 64 signed bits do not hold are left alone.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.15.0/oci-defaults-max-open-files.
/// </summary>
/// <param name="Keys">Whose values.</param>
public sealed record IntegerToU32Operation(KeySelection Keys) : ConversionOperation(Keys)
{
    /// <summary>How a statement writes it.</summary>
    internal static ConversionForm Form { get; } = new("integer to u32", given => new IntegerToU32Operation(given.Keys));

    internal override SchemaBefore? Before(string pattern, SchemaSlot slot) =>
        Keys.Selects(pattern) ? new SchemaBefore(SchemaSlot.Of(new IntegerNode(SchemaNotes.None, 0, uint.MaxValue))) : null;

    internal override void Apply(MigrationData data)
    {
        foreach (var key in Keys.In(data))
        {
            if (data.Values[key] is DocumentInteger { Value: var number } && number >= long.MinValue && number <= long.MaxValue)
            {
                data.Values[key] = new DocumentInteger(number == -1 || number > uint.MaxValue ? uint.MaxValue : unchecked((uint)(long)number), default);
            }
        }
    }
}
