using Settings.Compiler.Schemas;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Something that can be written.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Slot">What the schema says about it; null for nothing.</param>
/// <param name="Text">What is written.</param>
internal sealed record Choice(string Label, ChoiceKind Kind, SchemaSlot? Slot, string Text)
{
    /// <summary>Whether the text has places to fill in.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>A few words about it, in place of what the schema expects.</summary>
    public string? Detail { get; init; }

    /// <summary>What it is for, in place of what the schema says.</summary>
    public string? About { get; init; }

    /// <summary>What is compared with the word that it replaces, when that is not the label.</summary>
    public string? Filter { get; init; }
}
