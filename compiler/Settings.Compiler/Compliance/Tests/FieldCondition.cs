using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Compliance.Tests;

/// <summary>What a field of a file must be.</summary>
/// <param name="Relation">How it is compared.</param>
/// <param name="Value">With what.</param>
public sealed record FieldCondition(FieldRelation Relation, DocumentValue Value)
{
    /// <summary>The key in files of the catalog.</summary>
    public static string WordOf(FieldRelation relation) => relation switch
    {
        FieldRelation.Is => "is",
        FieldRelation.IsNot => "is-not",
        FieldRelation.Above => "above",
        FieldRelation.Within => "within",
        _ => "exists",
    };

    /// <summary>Whether a value is of the kind that is compared: of another, bloodhound cannot read the file.</summary>
    internal bool IsKind(DocumentValue? value) => Relation switch
    {
        FieldRelation.Exists => value is DocumentString,
        FieldRelation.Within => value is DocumentArray list && list.Items.All(item => item is DocumentString),
        _ => value?.GetType() == Value.GetType(),
    };

    /// <summary>Whether a value of this kind is as it must be.</summary>
    internal bool Holds(DocumentValue value, ComplianceTree tree) => Relation switch
    {
        FieldRelation.Is => JsonText.Write(value) == JsonText.Write(Value),
        FieldRelation.IsNot => JsonText.Write(value) != JsonText.Write(Value),
        FieldRelation.Above => value is DocumentInteger number && Value is DocumentInteger least && number.Value > least.Value,
        FieldRelation.Within => TextsIn(value).All(TextsIn(Value).Contains),
        _ => value is DocumentString { Value: { Length: > 0 } path } && tree.Exists(path),
    };

    /// <summary>What is wrong with a value, as the end of a sentence.</summary>
    internal string Mistake(DocumentValue value) => Relation switch
    {
        FieldRelation.Is => $"is {JsonText.Write(value)}, not {JsonText.Write(Value)}",
        FieldRelation.IsNot => $"is {JsonText.Write(value)}",
        FieldRelation.Above => $"is {JsonText.Write(value)}, not above {JsonText.Write(Value)}",
        FieldRelation.Within => $"has {string.Join(", ", TextsIn(value).Except(TextsIn(Value)))}",
        _ => $"is {JsonText.Write(value)}, which the node does not have",
    };

    private static HashSet<string> TextsIn(DocumentValue value) => value is DocumentArray list ? [.. list.Items.OfType<DocumentString>().Select(item => item.Value)] : [];
}
