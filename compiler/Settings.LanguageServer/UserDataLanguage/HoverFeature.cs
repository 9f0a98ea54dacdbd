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

        var variable = VariableHover.Write(view, offset, cancellation);
        if (FoundSetting.At(view, offset, cancellation) is not { } found)
        {
            return Of(view, variable, new TextSpan(offset, 0));
        }

        var setting = view.AboutOnce(found.Span, () => SettingHover.Write(view, found, cancellation));
        return Of(view, variable is null ? setting : $"{variable}\n\n{setting}", found.Span);
    }

    private static Hover? Of(UserDataView view, string? text, TextSpan span) => text is null ? null : new Hover(LspMarkup.Markdown(text)) { Range = view.RangeOf(span) };
}
