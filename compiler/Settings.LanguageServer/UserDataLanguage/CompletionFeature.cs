using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What can be written at a place: tables, keys and values that the variants of the document have.</summary>
internal static class CompletionFeature
{
    /// <summary>The choices; null where nothing can be completed.</summary>
    public static CompletionList? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (PlaceReader.At(view, offset, cancellation) is not { Kind: not WritingKind.Nothing } place)
        {
            return null;
        }

        if (place.Kind == WritingKind.TargetComment)
        {
            var (word, names) = TargetCommentChoices.At(view, place.Word, offset, cancellation);
            return Write(view, word, names);
        }

        if (view.Settings(cancellation) is not { } settings)
        {
            return null;
        }

        place = BareKeyWithDots.Widen(view.Source, settings, place);
        var choices = place.Kind switch
        {
            WritingKind.Header => Tables(settings, place),
            WritingKind.Key => Keys(settings, place, view.Mentions(cancellation)),
            WritingKind.Value => ValueChoices.Of(settings, place),
            _ => [],
        };
        return Write(view, place.Word, choices);
    }

    private static CompletionList Write(UserDataView view, TextSpan word, IEnumerable<Choice> choices) => ChoiceWriter.Write(view.RangeOf(word), choices);

    // Headers: tables below what is written, the nearest first.
    private static IEnumerable<Choice> Tables(DocumentSettings settings, WritingPlace place)
    {
        var end = place.IsFollowed ? string.Empty : place.IsArrayOfTables ? "]]" : "]";
        if (place.Path is null)
        {
            yield return new Choice("settings", ChoiceKind.Module, null, "settings");
            foreach (var below in TablesBelow(settings, SettingPath.Settings, settings.Schema.Root, "settings"))
            {
                yield return below with { Text = below.Text + end };
            }
        }
        else if (settings.TableAt(place.Path) is { } table)
        {
            foreach (var below in TablesBelow(settings, place.Path, table, string.Empty))
            {
                yield return below with { Text = below.Text + end };
            }
        }
    }

    private static IEnumerable<Choice> TablesBelow(DocumentSettings settings, SettingPath path, TableNode table, string prefix)
    {
        var members = table.Properties.Select(property => (property.Name, Slot: (SchemaSlot)property));

        // What is only suggested is offered in its own table: there is much of it.
        var keys = table.Rest is not { Node: TableNode } ? [] : prefix.Length == 0 ? FreeChoices.KeysOf(settings, path, table) : DefaultChoices.KeysOf(settings, path);
        var free = table.Rest is { } rest ? keys.Select(key => (Name: key, Slot: rest)) : [];
        foreach (var (key, slot) in members.Concat(free))
        {
            if (DocumentSettings.TableOf(slot.Node) is { } inner)
            {
                var text = KeyText.Write(key);
                var name = prefix.Length == 0 ? text : $"{prefix}.{text}";
                yield return new Choice(name, ChoiceKind.Module, slot, name);
                foreach (var below in TablesBelow(settings, path.Append(key), inner, name))
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

        if (settings.TableAt(place.Path) is not { } table)
        {
            return [];
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions.In(place.Path))
        {
            if (mention.Span != place.Word)
            {
                written.Add(mention.Path.Name);
            }
        }

        return table.Properties
            .Where(property => IsOpen(property, property.Name))
            .OrderBy(property => property.IsRequired ? 0 : property.Notes.Deprecation is null ? 1 : 2)
            .Select(property => KeyOf(property, place))
            .Concat(table.Rest is { } rest ? FreeChoices.KeysOf(settings, place.Path, table).Where(key => IsOpen(rest, key)).Select(key => FreeChoices.Write(key, rest, place)) : []);

        // Tables can be gone on with, values are written once.
        bool IsOpen(SchemaSlot slot, string key) => DocumentSettings.TableOf(slot.Node) is not null || !written.Contains(key);
    }

    private static Choice KeyOf(SchemaProperty property, WritingPlace place) => new(property.Name, ChoiceKind.Property, property, property.Name)
    {
        Text = place.IsFollowed ? property.Name : property.Name + ValueChoices.SnippetFor(property.Node),
        IsSnippet = !place.IsFollowed,
    };
}
