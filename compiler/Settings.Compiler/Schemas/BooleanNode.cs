namespace Settings.Compiler.Schemas;

/// <summary>true or false.</summary>
public sealed class BooleanNode : SchemaNode
{
    internal BooleanNode(SchemaNotes notes)
        : base(notes, null)
    {
    }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.Boolean;

    private protected override string DefaultExpectation => "true or false";
}
