using Settings.Compiler.Analysis;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Keys that people choose themselves: those that the schema allows or suggests, and those of the defaults.</summary>
internal static class FreeChoices
{
    /// <summary>The keys of a table that has such keys; none of another one.</summary>
    public static IEnumerable<string> KeysOf(DocumentSettings settings, SettingPath path, TableNode table) => table.Rest is null ? []
        : AllowedBy(table.Keys?.Node).Concat(SuggestedFor(table.Keys)).Concat(DefaultChoices.KeysOf(settings, path)).Where(key => !table.TryGetProperty(key, out _)).Distinct(StringComparer.Ordinal);

    /// <summary>A key as it is written at a place.</summary>
    public static Choice Write(string key, SchemaSlot value, WritingPlace place)
    {
        var text = place.IsInString ? KeyText.Quoted(key) : KeyText.Write(key);
        return new Choice(key, ChoiceKind.Property, value, place.IsFollowed ? text : text + ValueChoices.SnippetFor(value.Node))
        {
            IsSnippet = !place.IsFollowed,
            Filter = place.IsInString ? text : null,
        };
    }

    /// <summary>The strings that a schema suggests for a place.</summary>
    public static IEnumerable<string> SuggestedFor(SchemaSlot? slot) => slot is null ? [] : slot.Notes.Suggestions.Concat(slot.Node.Notes.Suggestions);

    private static IEnumerable<string> AllowedBy(SchemaNode? keys) => keys switch
    {
        EnumNode names => names.Values,
        ChoiceNode choice => choice.Options.SelectMany(option => AllowedBy(option.Node)),
        _ => [],
    };
}
