using Settings.Compiler.Schemas;

namespace Settings.Migrations.Operations;

/// <summary>Values change their kind.</summary>
/// <param name="Keys">Whose values.</param>
public abstract record ConversionOperation(KeySelection Keys) : MigrationOperation
{
    /// <summary>The conversions that the statement can name.</summary>
    public static IReadOnlyList<ConversionForm> Forms { get; } =
    [
        TextToListOperation.Form, ListToTextOperation.Form, NumberToTextOperation.Form, IntegerToU32Operation.Form, MapToListOperation.Form, ListToMapOperation.Form,
    ];

    /// <summary>What the schema of a setting was before the conversion; null when it is not converted, or was the same.</summary>
    /// <param name="pattern">The key of the setting, with stars for names.</param>
    /// <param name="slot">What its value must be after the conversion.</param>
    internal virtual SchemaBefore? Before(string pattern, SchemaSlot slot) => null;

    /// <inheritdoc/>
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [Keys.IsPrefix ? NamedPlace.Below(Keys.Name) : new NamedPlace(Keys.Name)];

    // Null where only texts are accepted already.
    private protected SchemaBefore? TextBefore(string pattern, SchemaSlot slot) => !Keys.Selects(pattern) ? null : slot.Node switch
    {
        ChoiceNode choice when choice.OptionFor(ValueKinds.String) is { } option => new SchemaBefore(option),
        ListNode { Rest: { } item } => new SchemaBefore(item),
        _ => null,
    };
}
