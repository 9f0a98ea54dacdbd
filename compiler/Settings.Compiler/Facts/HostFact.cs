using Settings.Compiler.Binding;

namespace Settings.Compiler.Facts;

/// <summary>Something that a node learns from its machine.</summary>
/// <param name="Name">Its name in files of host facts, such as instance.type.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Meaning">One sentence for people.</param>
public sealed record HostFact(string Name, FactKind Kind, string Meaning)
{
    /// <summary>What holds unless stated otherwise, as people write it; null when it is then not known.</summary>
    public string? Default { get; init; }

    /// <summary>Whether only rules use it: no program of the node answers differently.</summary>
    public bool IsForRules { get; init; }

    /// <summary>The kind in words, with its article.</summary>
    public string Expects => Kind switch
    {
        FactKind.Text => "a string",
        FactKind.Texts => "a list of strings",
        FactKind.Number => "a positive integer or 0",
        FactKind.Count => "a positive integer",
        _ => "true or false",
    };

    /// <summary>Whether a value is of the kind.</summary>
    public bool Accepts(DocumentValue value) => (Kind, value) switch
    {
        (FactKind.Text, DocumentString) or (FactKind.Truth, DocumentBoolean) => true,
        (FactKind.Texts, DocumentArray list) => list.Items.All(item => item is DocumentString),
        (FactKind.Number or FactKind.Count, DocumentInteger number) => number.Value >= (Kind == FactKind.Count ? 1 : 0) && number.Value <= int.MaxValue,
        _ => false,
    };
}
