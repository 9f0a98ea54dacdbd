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
        var formatted = span is { } part ? UserDataFormatter.Format(document, LinesOf(view.Source.Lines, part)) : UserDataFormatter.Format(document);
        return formatted.Refusal is null ? view.EditsOf(formatted.Edits) : null;
    }

    // A selection that ends at the beginning of a line does not show that line.
    private static LineRange LinesOf(LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.PositionOf(span.Start), lines.PositionOf(span.End));
        return new LineRange(start.Line, end.Character == 0 && end.Line > start.Line ? end.Line : end.Line + 1);
    }
}
