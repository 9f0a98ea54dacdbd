using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Hosts;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// What can be written in settings that are a mapping of YAML, such as bottlerocket.settings of eksctl. YAML with half a key in it does not
/// parse: the document is read with another key in its place, and the place of that one says which table it is in.
/// </summary>
/// <param name="workspace">The catalog.</param>
/// <param name="request">The target, as far as the document leaves it open.</param>
internal sealed class YamlCompletion(Workspace workspace, TargetRequest request)
{
    private const string Placeholder = "settingsc-key";

    /// <summary>The choices; null where no such settings are.</summary>
    public CompletionList? At(TextDocument document, int offset, CancellationToken cancellation)
    {
        var text = document.Text.Text;
        if (!text.Contains("bottlerocket", StringComparison.Ordinal) || !text.Contains("settings", StringComparison.Ordinal) || (YamlFlow.At(document.Text, offset) ?? YamlLine.At(document.Text, offset)) is not { } line)
        {
            return null;
        }

        // What follows a key stays: a table below it, or its value.
        var written = line is { IsValue: false, Colon: { } colon } ? text[colon..line.End] : line.IsValue || line.IsFlow ? ": x" : ":";
        var until = string.Concat(text.AsSpan(0, line.Key.Start), Placeholder, written);

        // What is wrong further down does not matter.
        return Find(document, line, string.Concat(until, text.AsSpan(line.End)), cancellation) ?? Find(document, line, until + line.Closing, cancellation);
    }

    private CompletionList? Find(TextDocument document, YamlLine line, string tried, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var source = new SourceText(document.Text.Name, tried).With(workspace.Manifests);
        foreach (var hosted in HostFinder.Find(source).Documents)
        {
            if (hosted.Data?.Settings is { } settings && hosted.Map.ToDocument(line.Key.Start) is { } at && DocumentPlaces.TableOfKeyAt(settings, at) is var (table, path))
            {
                var view = new UserDataView(document with { Text = source }, hosted, workspace, request);
                return view.Settings(cancellation) is { } known ? ChoiceWriter.Write(document.RangeOf(line.Word), Choices(known, document.Text, line, table, path)) : null;
            }
        }

        return null;
    }

    private static IEnumerable<Choice> Choices(DocumentSettings settings, SourceText source, YamlLine line, DocumentTable table, SettingPath path)
    {
        char? quote = line.Word.Length > 0 && source.Text[line.Word.Start] is '"' or '\'' ? source.Text[line.Word.Start] : null;
        if (line.IsValue)
        {
            var key = source.Slice(line.Key).Trim("\"'").ToString();
            return Values(settings, path.Append(key), quote);
        }

        if (settings.TableAt(path) is { } shape)
        {
            return Keys(settings, line, quote, table, path, shape);
        }

        // What stands alone behind a dash is an item of a list.
        return line is { IsItem: true, Colon: null } ? Values(settings, path, quote) : [];
    }

    private static IEnumerable<Choice> Keys(DocumentSettings settings, YamlLine line, char? quote, DocumentTable table, SettingPath path, TableNode shape)
    {
        var known = shape.Properties
            .OrderBy(property => property.IsRequired ? 0 : property.Notes.Deprecation is null ? 1 : 2)
            .Select(property => (property.Name, Slot: (SchemaSlot)property));
        var free = shape.Rest is { } rest ? FreeChoices.KeysOf(settings, path, shape).Select(key => (Name: key, Slot: rest)) : [];
        foreach (var (name, slot) in known.Concat(free))
        {
            if (!table.TryGet(name, out _))
            {
                var key = YamlWord.Of(name, quote);
                yield return new Choice(name, ChoiceKind.Property, slot, line.Colon is null ? key + (line.IsFlow ? FollowingInFlow(slot.Node) : Following(slot.Node, line.Dashes)) : key)
                {
                    IsSnippet = line.Colon is null,
                    Filter = quote is null ? null : key,
                };
            }
        }
    }

    private static IEnumerable<Choice> Values(DocumentSettings settings, SettingPath setting, char? quote) =>
        ValueChoices.Of(settings, new WritingPlace(WritingKind.Value, default, setting))
            .Select(choice => YamlWord.OfValue(choice.Text, quote) is { } text ? choice with { Label = text, Text = text, Filter = text } : null)
            .OfType<Choice>();

    private static string FollowingInFlow(SchemaNode node) => node.Kinds switch
    {
        _ when node is EnumNode or BooleanNode => ": $0",
        var kinds when (kinds & ValueKinds.Table) != ValueKinds.None => ": {$0}",
        var kinds when (kinds & (ValueKinds.String | ValueKinds.List)) == ValueKinds.List => ": [$0]",
        _ => ": $0",
    };

    // Editors indent what follows as the line is, which has the dashes in it.
    private static string Following(SchemaNode node, int dashes) => node.Kinds switch
    {
        _ when node is EnumNode or BooleanNode => ": $0",
        var kinds when (kinds & ValueKinds.Table) != ValueKinds.None => $":\n{new string(' ', dashes + 2)}$0",
        var kinds when (kinds & (ValueKinds.String | ValueKinds.List)) == ValueKinds.List => $":\n{new string(' ', dashes + 2)}- $0",
        _ => ": $0",
    };
}
