namespace Settings.Compiler.Schemas;

/// <summary>One of several nodes; which of them is told by the kind of the value, so messages can be exact.</summary>
public sealed class ChoiceNode : SchemaNode
{
    internal ChoiceNode(SchemaNotes notes, Normalisation? normalisation, IReadOnlyList<SchemaSlot> options)
        : base(notes, normalisation) => Options = options;

    /// <summary>The options; no two of them accept the same kind of value, unless it is a string.</summary>
    public IReadOnlyList<SchemaSlot> Options { get; }

    /// <inheritdoc/>
    public override ValueKinds Kinds
    {
        get
        {
            var kinds = ValueKinds.None;
            foreach (var option in Options)
            {
                kinds |= option.Node.Kinds;
            }

            return kinds;
        }
    }

    private protected override string DefaultExpectation => string.Join(", or ", Options.Select(o => o.Node.Expects));

    /// <summary>The option that accepts a kind of value; null when none does.</summary>
    public SchemaSlot? OptionFor(ValueKinds kind)
    {
        foreach (var option in Options)
        {
            if ((option.Node.Kinds & kind) != ValueKinds.None)
            {
                return option;
            }
        }

        return null;
    }
}
