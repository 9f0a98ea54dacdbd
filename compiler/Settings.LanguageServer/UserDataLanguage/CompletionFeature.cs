using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What can be written at a place: tables, keys and values that the variants of the document have.</summary>
internal static class CompletionFeature
{
    /// <summary>The choices; null where nothing can be completed.</summary>
    public static CompletionList? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (PlaceReader.At(view, offset, cancellation) is not { Kind: not WritingKind.Nothing } place
            || view.Settings(cancellation) is not { } settings)
        {
            return null;
        }

        var choices = place.Kind switch
        {
            WritingKind.Header => Tables(settings, place),
            WritingKind.Key => Keys(settings, place, view.Mentions(cancellation)),
            WritingKind.Value => ValueChoices.Of(settings, place),
            _ => [],
        };
        return new CompletionList(IsIncomplete: false, choices.Select((choice, i) => Write(view, place.Word, choice, i)).ToArray());
    }

    private static CompletionItem Write(UserDataView view, TextSpan word, Choice choice, int order) => new(choice.Label)
    {
        Kind = (int)choice.Kind,
        Detail = choice.Slot?.Node.Expects,
        Documentation = (choice.Slot?.Notes.Description ?? choice.Slot?.Node.Notes.Description) is { } description ? LspMarkup.Markdown(description) : null,
        Tags = choice.Slot?.Notes.Deprecation is null ? null : [1],
        SortText = order.ToString("D4", CultureInfo.InvariantCulture),
        InsertTextFormat = choice.IsSnippet ? 2 : null,
        FilterText = choice.Filter,
        TextEdit = new LspTextEdit(view.RangeOf(word), choice.Text),
    };

    // Headers: tables below what is written, the nearest first.
    private static IEnumerable<Choice> Tables(DocumentSettings settings, WritingPlace place)
    {
        var end = place.IsFollowed ? string.Empty : place.IsArrayOfTables ? "]]" : "]";
        if (place.Path is null)
        {
            yield return new Choice("settings", ChoiceKind.Module, null, "settings");
            foreach (var below in TablesBelow(settings.Schema.Root, "settings"))
            {
                yield return below with { Text = below.Text + end };
            }
        }
        else if (settings.TableAt(place.Path) is { } table)
        {
            foreach (var below in TablesBelow(table, string.Empty))
            {
                yield return below with { Text = below.Text + end };
            }
        }
    }

    private static IEnumerable<Choice> TablesBelow(TableNode table, string prefix)
    {
        foreach (var property in table.Properties)
        {
            if (DocumentSettings.TableOf(property.Node) is { } inner)
            {
                var name = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
                yield return new Choice(name, ChoiceKind.Module, property, name);
                foreach (var below in TablesBelow(inner, name))
                {
                    yield return below;
                }
            }
        }
    }

    private static IEnumerable<Choice> Keys(DocumentSettings settings, WritingPlace place, DocumentMentions mentions)
    {
        if (place.Path is null)
        {
            return place.IsInside ? [] : [new Choice("settings", ChoiceKind.Module, null, "settings") { Text = place.IsFollowed ? "settings" : "settings." }];
        }

        return settings.TableAt(place.Path) is not { } table ? [] : table.Properties
            .Where(property => DocumentSettings.TableOf(property.Node) is not null || !mentions.Of(place.Path.Append(property.Name)).Any(span => span != place.Word))
            .OrderBy(property => property.IsRequired ? 0 : property.Notes.Deprecation is null ? 1 : 2)
            .Select(property => KeyOf(property, place));
    }

    private static Choice KeyOf(SchemaProperty property, WritingPlace place) => new(property.Name, ChoiceKind.Property, property, property.Name)
    {
        Text = place.IsFollowed ? property.Name : property.Name + ValueChoices.SnippetFor(property.Node),
        IsSnippet = !place.IsFollowed,
    };
}
