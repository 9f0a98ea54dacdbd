using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What there is to know about the thing where the pointer rests.</summary>
internal static class HoverFeature
{
    /// <summary>The text; null where nothing is known.</summary>
    public static Hover? At(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (view.IsToml && view.Target is { } comment && offset <= comment.End)
        {
            return Of(view, TargetHover.Write(view, cancellation), comment);
        }

        return FoundSetting.At(view, offset, cancellation) is { } found ? Of(view, view.AboutOnce(found.Span, () => SettingHover.Write(view, found, cancellation)), found.Span) : null;
    }

    private static Hover? Of(UserDataView view, string? text, TextSpan span) => text is null ? null : new Hover(LspMarkup.Markdown(text)) { Range = view.RangeOf(span) };
}
