namespace Settings.Compiler.Schemas;

/// <summary>One of a few strings.</summary>
public sealed class EnumNode : SchemaNode
{
    private readonly HashSet<string> _values;

    internal EnumNode(SchemaNotes notes, Normalisation? normalisation, IReadOnlyList<string> values)
        : base(notes, normalisation)
    {
        Values = values;
        _values = new HashSet<string>(values, StringComparer.Ordinal);
    }

    /// <summary>The strings, in the order in which people should read them.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.String;

    private protected override string DefaultExpectation
    {
        get
        {
            var quoted = Values.Select(v => $"\"{v}\"").ToArray();
            return quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        }
    }

    /// <summary>Whether a string is one of the values.</summary>
    public bool Contains(string value) => _values.Contains(value);
}
