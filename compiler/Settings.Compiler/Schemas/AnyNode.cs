namespace Settings.Compiler.Schemas;

/// <summary>Accepts every value. It stands where a schema could not be read, so one mistake there hides nothing else.</summary>
public sealed class AnyNode : SchemaNode
{
    internal AnyNode(SchemaNotes notes)
        : base(notes, null)
    {
    }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.All;

    private protected override string DefaultExpectation => "any value";
}
