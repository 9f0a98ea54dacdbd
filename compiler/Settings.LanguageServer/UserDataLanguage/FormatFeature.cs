using Settings.Compiler.Formatting;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The canonical form of user data.</summary>
internal static class FormatFeature
{
    /// <summary>The changes; null when the text must not be changed.</summary>
    /// <param name="view">The user data.</param>
    /// <param name="span">The part whose lines are formatted; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static LspTextEdit[]? Of(UserDataView view, TextSpan? span, CancellationToken cancellation)
    {
        var document = view.Read(cancellation);
        var formatted = span is { } part ? UserDataFormatter.Format(document, LineRange.Of(view.Source.Lines, part)) : UserDataFormatter.Format(document);
        return formatted.Refusal is null ? view.EditsOf(formatted.Edits) : null;
    }
}
