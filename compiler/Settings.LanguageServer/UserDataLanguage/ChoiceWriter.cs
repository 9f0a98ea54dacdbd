using System.Globalization;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Writes choices as the protocol has them.</summary>
internal static class ChoiceWriter
{
    /// <summary>A list of choices, in their order.</summary>
    /// <param name="range">What they replace.</param>
    /// <param name="choices">The choices.</param>
    public static CompletionList Write(LspRange range, IEnumerable<Choice> choices) =>
        new(IsIncomplete: false, choices.Select((choice, i) => Write(range, choice, i)).ToArray());

    private static CompletionItem Write(LspRange range, Choice choice, int order) => new(choice.Label)
    {
        Kind = (int)choice.Kind,
        Detail = choice.Detail ?? choice.Slot?.Node.Expects,
        Documentation = (choice.About ?? choice.Slot?.Notes.Description ?? choice.Slot?.Node.Notes.Description) is { } description ? LspMarkup.Markdown(description) : null,
        Tags = choice.Slot?.Notes.Deprecation is null ? null : [1],
        SortText = order.ToString("D4", CultureInfo.InvariantCulture),
        InsertTextFormat = choice.IsSnippet ? 2 : null,
        FilterText = choice.Filter,
        TextEdit = new LspTextEdit(range, choice.Text),
    };
}
