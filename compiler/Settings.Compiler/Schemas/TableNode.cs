using System.Diagnostics.CodeAnalysis;

namespace Settings.Compiler.Schemas;

/// <summary>
/// A table: members that the model declares (a struct), entries under free keys (a map), or both (a struct into which a
/// map is flattened).
/// </summary>
public sealed class TableNode : SchemaNode
{
    private readonly Dictionary<string, SchemaProperty> _byName;

    internal TableNode(SchemaNotes notes, TableShape shape)
        : base(notes, null)
    {
        Properties = shape.Properties;
        OfOtherReleases = shape.OfOtherReleases;
        Rest = shape.Rest;
        Keys = shape.Keys;
        IgnoresUnknown = shape.IgnoresUnknown;
        IsPositional = shape.IsPositional;
        Required = Array.FindAll(Properties.ToArray(), property => property.IsRequired);
        _byName = new Dictionary<string, SchemaProperty>(Properties.Count, StringComparer.Ordinal);
        foreach (var property in Properties)
        {
            _byName[property.Name] = property;
            foreach (var alias in property.Aliases)
            {
                _byName[alias] = property;
            }
        }

        // A list by position may leave out members at the end, as long as each of them allows it.
        var fewest = Properties.Count;
        while (fewest > 0 && Properties[fewest - 1].MayEndEarly)
        {
            fewest--;
        }

        FewestByPosition = fewest;
    }

    /// <summary>The declared members, in the order of the model.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; }

    /// <summary>Those of them that every document must give which gives the table.</summary>
    public IReadOnlyList<SchemaProperty> Required { get; }

    /// <summary>The members that other releases have, and this one does not.</summary>
    public IReadOnlyList<SchemaProperty> OfOtherReleases { get; }

    /// <summary>What the value of every other key must be; null when other keys are not allowed.</summary>
    public SchemaSlot? Rest { get; }

    /// <summary>What every other key must be; null when every key is allowed.</summary>
    public SchemaSlot? Keys { get; }

    /// <summary>Whether other keys are silently dropped instead of being an error.</summary>
    public bool IgnoresUnknown { get; }

    /// <summary>Whether a list of the members' values, in their order, is taken for the table (as serde takes it for a struct).</summary>
    public bool IsPositional { get; }

    /// <summary>How many values such a list must at least have.</summary>
    public int FewestByPosition { get; }

    /// <summary>Whether the table is a map only: keys are people's, not the model's.</summary>
    public bool IsMap => Properties.Count == 0;

    /// <inheritdoc/>
    public override ValueKinds Kinds => IsPositional ? ValueKinds.Table | ValueKinds.List : ValueKinds.Table;

    private protected override string DefaultExpectation => "a table";

    /// <summary>Finds a declared member by its name or an alias.</summary>
    public bool TryGetProperty(string name, [NotNullWhen(true)] out SchemaProperty? property) => _byName.TryGetValue(name, out property);
}
