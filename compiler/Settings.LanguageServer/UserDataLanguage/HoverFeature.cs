using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What there is to know about a setting, where the pointer rests.</summary>
internal static class HoverFeature
{
    /// <summary>The text; null where no setting is.</summary>
    public static Hover? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (view.Tree(cancellation).NodeAt(offset) is not { } node || view.Mentions(cancellation).PathAt(offset) is not { } path
            || DocumentSettings.Of(view.Workspace, view.Read(cancellation), view.Request) is not { } settings)
        {
            return null;
        }

        return DescriptionOf(view.Workspace, settings, path) is { } text ? new Hover(LspMarkup.Markdown(text)) { Range = view.RangeOf(SpanAt(view, node.Span, offset, cancellation)) } : null;
    }

    private static TextSpan SpanAt(UserDataView view, TextSpan node, int offset, CancellationToken cancellation) =>
        view.Mentions(cancellation).All.Where(mention => mention.Span.Start <= offset && offset <= mention.Span.End).Select(mention => (TextSpan?)mention.Span).FirstOrDefault() ?? node;

    private static string? DescriptionOf(Workspace workspace, DocumentSettings settings, SettingPath path)
    {
        if (path.Parent is null || !DatastoreKey.TryParse(path.ToString(), out var key, out _) || workspace.Describe(key, settings.Newest) is not { } description)
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append("**").Append(description.Setting).Append("**\n\n");
        if (description.Description is { } about)
        {
            text.Append(about).Append("\n\n");
        }

        text.Append("- allowed: ").Append(description.Allowed[^1].Expects).Append('\n');
        if (description.Since is { } since)
        {
            text.Append("- since: ").Append(since).Append('\n');
        }

        return text.ToString();
    }
}
