namespace Settings.Compiler.Schemas;

/// <summary>What a value must be. Nodes are immutable; the kinds below are all there are.</summary>
public abstract class SchemaNode
{
    private protected SchemaNode(SchemaNotes notes, Normalisation? normalisation)
    {
        Notes = notes;
        Normalisation = normalisation;
    }

    /// <summary>What the schema says about the type.</summary>
    public SchemaNotes Notes { get; }

    /// <summary>How an accepted value changes before it is stored; null when it is stored as written.</summary>
    public Normalisation? Normalisation { get; }

    /// <summary>The kinds of values that can fit.</summary>
    public abstract ValueKinds Kinds { get; }

    /// <summary>What is allowed, as a phrase that completes "expected".</summary>
    public string Expects => Notes.Expects ?? DefaultExpectation;

    private protected abstract string DefaultExpectation { get; }
}
