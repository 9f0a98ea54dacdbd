using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Where a setting is mentioned: in the document, and in others.</summary>
internal static class MentionsFeature
{
    /// <summary>The mentions of the setting at an offset in the same document.</summary>
    public static DocumentHighlight[] HighlightsAt(UserDataView view, int offset, CancellationToken cancellation) =>
        PathAt(view, offset, cancellation) is { } path ? Of(view, path, cancellation).Select(span => new DocumentHighlight(view.RangeOf(span))).ToArray() : [];

    /// <summary>The setting at an offset; null where none is. An item of a list that has no key of its own stands for the list.</summary>
    public static SettingPath? PathAt(UserDataView view, int offset, CancellationToken cancellation)
    {
        var mentions = view.Mentions(cancellation);
        if (mentions.At(offset) is { } mention)
        {
            return mention.Path;
        }

        var path = view.Tree(cancellation).NodeAt(offset) is null ? null : mentions.PathAt(offset);
        while (path is { IsItem: true })
        {
            path = path.Parent;
        }

        return path;
    }

    /// <summary>The setting in any document: items of lists are not told apart.</summary>
    public static SettingPath Anywhere(SettingPath path)
    {
        SettingPath? general = null;
        foreach (var part in path.Parts)
        {
            general = part.IsItem ? general?.Any() : SettingPath.Below(general, part.Name);
        }

        return general ?? path;
    }

    /// <summary>The mentions of a setting, in the order of the text.</summary>
    public static IEnumerable<TextSpan> Of(UserDataView view, SettingPath path, CancellationToken cancellation) => view.Mentions(cancellation).Of(path);
}
