using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The values that can be written for a setting.</summary>
internal static class ValueChoices
{
    /// <summary>The values at a place: the default first.</summary>
    public static IEnumerable<Choice> Of(DocumentSettings settings, WritingPlace place)
    {
        if (place.Path is not { } path || settings.Find(path) is not { } slot)
        {
            return [];
        }

        var standard = slot.Notes.IsSecret ? null : DefaultChoices.Of(settings, path);
        return (standard is null || (place.IsInString && !standard.Text.StartsWith('"')) ? [] : (Choice[])[standard])
            .Concat(Of(slot.Node, place.IsInString))
            .Concat(FreeChoices.SuggestedFor(slot).Select(text => KeyText.Quoted(text)).Select(text => new Choice(text, ChoiceKind.Value, null, text)))
            .DistinctBy(choice => choice.Text, StringComparer.Ordinal)
            .Select(choice => choice with { Filter = choice.Text });
    }

    /// <summary>What is written behind a key so that its value can be filled in.</summary>
    public static string SnippetFor(SchemaNode node) => node.Kinds switch
    {
        _ when node is EnumNode or BooleanNode => " = $0",
        var kinds when (kinds & ValueKinds.Table) != ValueKinds.None => ".$0",
        var kinds when (kinds & ValueKinds.String) != ValueKinds.None => " = \"$0\"",
        var kinds when (kinds & ValueKinds.List) != ValueKinds.None => " = [$0]",
        _ => " = $0",
    };

    private static IEnumerable<Choice> Of(SchemaNode node, bool isInString)
    {
        switch (node)
        {
            case EnumNode known:
                return known.Values.Select(value => new Choice($"\"{value}\"", ChoiceKind.EnumMember, null, $"\"{value}\""));
            case BooleanNode when !isInString:
                return [new Choice("true", ChoiceKind.Value, null, "true"), new Choice("false", ChoiceKind.Value, null, "false")];
            case ChoiceNode choice:
                return choice.Options.SelectMany(option => Of(option.Node, isInString));
            default:
                return [];
        }
    }
}
