using System.Globalization;

namespace Settings.Compiler.Schemas;

/// <summary>A whole number in a range. A float never is one, not even 5.0.</summary>
public sealed class IntegerNode : SchemaNode
{
    /// <summary>The whole numbers between two bounds, which are both allowed.</summary>
    public IntegerNode(SchemaNotes notes, Int128 minimum, Int128 maximum)
        : base(notes, null)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The smallest allowed number.</summary>
    public Int128 Minimum { get; }

    /// <summary>The largest allowed number.</summary>
    public Int128 Maximum { get; }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.Integer;

    private protected override string DefaultExpectation => Minimum == long.MinValue && Maximum == long.MaxValue ? "a whole number" : string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}");
}
