using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Finds the strings of a document.</summary>
internal static class WrittenValues
{
    /// <summary>The strings in the lines that a span touches, in their order. Linear in the lines.</summary>
    public static IEnumerable<WrittenString> In(UserDataView view, TextSpan span, CancellationToken cancellation)
    {
        if (view.Read(cancellation).Settings is not { } settings)
        {
            yield break;
        }

        var mentions = view.Mentions(cancellation);
        foreach (var line in view.Tree(cancellation).Lines)
        {
            if (line is KeyValueSyntax pair && pair.Span.Start <= span.End && pair.Span.End >= span.Start && mentions.At(pair.Key.Parts[^1].Span) is { } path)
            {
                foreach (var found in In(pair.Value, path, SettingsTree.Find(settings, path), mentions))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<WrittenString> In(ValueSyntax syntax, SettingPath path, DocumentValue? value, DocumentMentions mentions) => (syntax, value) switch
    {
        (ScalarSyntax, DocumentString text) => [new WrittenString(path, text.Value, syntax.Span)],
        (ArraySyntax array, DocumentArray list) => Enumerable.Range(0, Math.Min(array.Items.Count, list.Items.Count)).SelectMany(i => In(array.Items[i], path.Item(i), list.Items[i], mentions)),
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
