using System.Collections.Immutable;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What nodes have where a document writes nothing: a default, or what a program of theirs sets. Only of what all variants of the document have in common.</summary>
internal static class NodeOwnValues
{
    private const int MostCharacters = 40;
    private const int MostNames = 5;

    private static readonly TomlText Text = new(hasLongBasicStrings: true);

    /// <summary>What a written value is in place of; null when there is nothing, or it is not the same on all variants, or long.</summary>
    /// <param name="settings">The settings that the document can have.</param>
    /// <param name="written">The value.</param>
    public static string? InPlaceOf(DocumentSettings settings, WrittenValue written)
    {
        // What is in a list has no name of its own in the datastore.
        if (written.Path.Parts.Any(part => part.IsItem))
        {
            return null;
        }

        return TryFindDefault(settings, written.Path, out var value)
            ? value is null ? InPlaceOfProgram(settings, written.Path) : Compared(written.Value, value)
            : null;
    }

    /// <summary>What programs of the node set in a table and the document does not write; null for nothing, and when that is not the same on all variants.</summary>
    /// <param name="settings">The settings that the document can have.</param>
    /// <param name="table">The table.</param>
    /// <param name="written">The settings table of the document.</param>
    public static string? MissingIn(DocumentSettings settings, SettingPath table, DocumentTable written)
    {
        if (table.Parts.Any(part => part.IsItem))
        {
            return null;
        }

        ImmutableArray<DatastoreKey>? common = null;
        foreach (var variant in settings.Variants)
        {
            var filled = variant.FilledIn(DatastoreKey.Of(table)).ToImmutableArray();
            if (common is { } others && !others.AsSpan().SequenceEqual(filled.AsSpan()))
            {
                return null;
            }

            common = filled;
        }

        string[] names = [.. (common ?? []).Where(setting => !SettingsTree.IsPopulated(written, setting) && !HasDefault(settings, setting.ToPath()))
            .Select(setting => new DatastoreKey([.. setting.Segments.AsSpan()[table.Depth..]]).ToString())];
        return names.Length == 0 ? null
            : $"set by the node: {string.Join(", ", names.Take(MostNames))}{(names.Length > MostNames ? $" and {names.Length - MostNames} more" : string.Empty)}";
    }

    private static string? InPlaceOfProgram(DocumentSettings settings, SettingPath setting)
    {
        var key = DatastoreKey.Of(setting);
        return settings.Variants.All(variant => variant.IsFilledByProgram(key)) ? "in place of the node's own" : null;
    }

    private static string? Compared(DocumentValue written, DocumentValue value) =>
        value is DocumentTable ? null
        : JsonText.Write(written) == JsonText.Write(value) ? "= default"
        : Text.Write(value) is { Length: <= MostCharacters } text && !text.Contains('\n', StringComparison.Ordinal) ? $"default: {text}"
        : null;

    private static bool HasDefault(DocumentSettings settings, SettingPath setting) => !TryFindDefault(settings, setting, out var value) || value is not null;

    // False where variants disagree.
    private static bool TryFindDefault(DocumentSettings settings, SettingPath setting, out DocumentValue? value)
    {
        value = null;
        if (NameOf(settings, setting) is not { } name)
        {
            return true;
        }

        DefaultSettings? last = null;
        foreach (var defaults in settings.Variants.Select(variant => variant.DefaultsAround(name)))
        {
            // Many variants have the same layers.
            if (ReferenceEquals(defaults, last))
            {
                continue;
            }

            var found = SettingsTree.Find(defaults.Settings, setting);
            if (last is not null && TextOf(found) != TextOf(value))
            {
                return false;
            }

            (last, value) = (defaults, found);
        }

        return true;
    }

    // Layers are looked for by a name of the model, which are few: free keys are any number.
    private static string? NameOf(DocumentSettings settings, SettingPath setting)
    {
        for (var at = setting; at?.Parent is not null; at = at.Parent)
        {
            if (settings.Find(at) is SchemaProperty)
            {
                return at.Name;
            }
        }

        return null;
    }

    private static string? TextOf(DocumentValue? value) => value is null ? null : JsonText.Write(value);
}
