namespace Settings.Compiler.Schemas;

/// <summary>The parts that a table node is made of.</summary>
internal sealed record TableShape
{
    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    public IReadOnlyList<SchemaProperty> OfOtherReleases { get; init; } = [];

    public SchemaSlot? Rest { get; init; }

    public SchemaSlot? Keys { get; init; }

    public bool IgnoresUnknown { get; init; }

    public bool IsPositional { get; init; }
}
