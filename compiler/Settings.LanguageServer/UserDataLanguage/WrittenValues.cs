using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Finds the values of a document, without tables.</summary>
internal static class WrittenValues
{
    /// <summary>The values on a line of settings that are written as TOML, in the order in which they end: the items of a list, then the list.</summary>
    /// <param name="pair">The line.</param>
    /// <param name="settings">The settings table.</param>
    /// <param name="mentions">Which settings the document mentions.</param>
    public static IEnumerable<WrittenValue> In(KeyValueSyntax pair, DocumentTable settings, DocumentMentions mentions) =>
        mentions.At(pair.Key.Parts[^1].Span) is { } path ? In(pair.Value, path, SettingsTree.Find(settings, path), mentions) : [];

    /// <summary>The values that touch a span of settings that are not written as TOML, in the same order: the places of the values say it.</summary>
    /// <param name="settings">The settings table.</param>
    /// <param name="span">The span.</param>
    public static IEnumerable<WrittenValue> In(DocumentTable settings, TextSpan span) =>
        In(settings, SettingPath.Settings).Where(written => written.Span.Length > 0 && written.Span.Start <= span.End && written.Span.End >= span.Start);

    private static IEnumerable<WrittenValue> In(DocumentValue value, SettingPath path) => value switch
    {
        DocumentTable table => table.Entries.SelectMany(entry => In(entry.Value, path.Append(entry.Key))),
        DocumentArray list => list.Items.SelectMany((item, i) => In(item, path.Item(i))).Append(new WrittenValue(path, list, list.Span)),
        _ => [new WrittenValue(path, value, value.Span)],
    };

    private static IEnumerable<WrittenValue> In(ValueSyntax syntax, SettingPath path, DocumentValue? value, DocumentMentions mentions) => (syntax, value) switch
    {
        (ScalarSyntax, { } scalar and not (DocumentTable or DocumentArray)) => [new WrittenValue(path, scalar, syntax.Span)],
        (ArraySyntax array, DocumentArray list) => Enumerable.Range(0, Math.Min(array.Items.Count, list.Items.Count))
            .SelectMany(i => In(array.Items[i], path.Item(i), list.Items[i], mentions))
            .Append(new WrittenValue(path, list, syntax.Span)),
        (InlineTableSyntax table, DocumentTable) => table.Entries.SelectMany(entry => mentions.At(entry.Key.Parts[^1].Span) is { } member ? In(entry.Value, member, Below(value, path, member), mentions) : []),
        _ => [],
    };

    // A dotted key in an inline table leads through several tables.
    private static DocumentValue? Below(DocumentValue? value, SettingPath path, SettingPath member)
    {
        foreach (var part in member.Parts.AsSpan()[path.Depth..])
        {
            value = (value as DocumentTable)?[part.Name];
        }

        return value;
    }
}
