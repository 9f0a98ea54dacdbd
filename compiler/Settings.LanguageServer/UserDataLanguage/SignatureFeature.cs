using Settings.Compiler.Schemas;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The form of a value while it is typed.</summary>
internal static class SignatureFeature
{
    /// <summary>The form; null where no value is typed.</summary>
    public static SignatureHelp? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (PlaceReader.At(view, offset, cancellation) is not { Kind: WritingKind.Value, Path: { } path } place || view.Settings(cancellation)?.Find(path) is not { } slot)
        {
            return null;
        }

        var expects = $"{path.Name} = {slot.Node.Expects}";
        var documentation = (slot.Notes.Description ?? slot.Node.Notes.Description) is { } about ? LspMarkup.Markdown(Documents.Markdown.Text(about)) : null;
        if (FormOf(slot.Node) is not { } form)
        {
            return new SignatureHelp([new SignatureInformation(expects) { Documentation = documentation }], 0, 0);
        }

        var parts = PartsOf(form);
        var written = view.Source.Text.AsSpan(place.Word.Start, Math.Max(0, offset - place.Word.Start));
        var label = $"{path.Name} = \"{form}\"";
        var signature = new SignatureInformation(label) { Documentation = LspMarkup.Markdown(Documents.Markdown.Text(expects)), Parameters = parts.Select(part => new ParameterInformation(part.Name)).ToArray() };
        return new SignatureHelp([signature], 0, ActiveIn(written, parts));
    }

    private static string? FormOf(SchemaNode node) => node switch
    {
        StringNode { Format.Form: { } form } => form,
        ChoiceNode choice => choice.Options.Select(option => FormOf(option.Node)).FirstOrDefault(form => form is not null),
        _ => null,
    };

    // Each part with the character after it; the last one has none.
    private static List<(string Name, char? End)> PartsOf(string form)
    {
        var parts = new List<(string, char?)>();
        var start = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (!char.IsAsciiLetter(form[i]))
            {
                parts.Add((form[start..i], form[i]));
                start = i + 1;
            }
        }

        parts.Add((form[start..], null));
        return parts;
    }

    private static int ActiveIn(ReadOnlySpan<char> written, List<(string Name, char? End)> parts)
    {
        var active = 0;
        foreach (var character in written)
        {
            if (active < parts.Count - 1 && character == parts[active].End)
            {
                active++;
            }
        }

        return active;
    }
}
