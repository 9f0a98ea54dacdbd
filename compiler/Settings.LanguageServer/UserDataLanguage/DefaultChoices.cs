using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What the defaults of the newest variant of a document have: values, and keys that people could have chosen.</summary>
internal static class DefaultChoices
{
    private static readonly TomlText Text = new(hasLongBasicStrings: true);

    /// <summary>The keys that the defaults have in a table.</summary>
    public static IEnumerable<string> KeysOf(DocumentSettings settings, SettingPath table) =>
        Find(settings, table) is DocumentTable found ? found.Entries.Select(entry => entry.Key) : [];

    /// <summary>The default of a setting; null when it has none, or one that is not written on one line.</summary>
    public static Choice? Of(DocumentSettings settings, SettingPath setting) =>
        Find(settings, setting) is { } value and not DocumentTable && Text.Write(value) is { } text && !text.Contains('\n', StringComparison.Ordinal)
            ? new Choice(text, ChoiceKind.Value, null, text) { Detail = $"the default of {settings.Newest.Name}" } : null;

    private static DocumentValue? Find(DocumentSettings settings, SettingPath path) =>
        path.Parts.Any(part => part.IsItem) ? null : SettingsTree.Find(settings.Newest.DefaultsAround(path.Name).Settings, path);
}
