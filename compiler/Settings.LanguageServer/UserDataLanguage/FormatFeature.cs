using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
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

    /// <summary>The changes of the user data in another text, which is laid out as it is written, whatever is put in for its placeholders; null when none of it must be changed.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="views">The user data in it.</param>
    /// <param name="span">The part whose lines are formatted; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static LspTextEdit[]? Of(TextDocument document, UserDataView[] views, TextSpan? span, CancellationToken cancellation)
    {
        var documents = views is [{ Hosted.Host: { Values: not null } filled }, ..]
            ? HostFinder.Find(filled.With(filled.Placeholders)).Documents.Where(found => found.Data is null).ToArray()
            : Array.ConvertAll(views, view => view.Hosted);
        var formatted = HostFormatter.Format(document.Text, documents, fragmentOf: null, cancellation);
        if (span is { } part)
        {
            formatted = formatted.Within(LineRange.Of(document.Text.Lines, WithoutIndentation(document.Text, part)));
        }

        return formatted.Edits.IsEmpty && formatted.Left.Length == views.Length ? null
            : formatted.Edits.Select(edit => new LspTextEdit(document.RangeOf(edit.Span), edit.NewText)).ToArray();
    }

    // The first character of a line is behind its indentation: a selection that ends there does not show the line.
    private static TextSpan WithoutIndentation(SourceText text, TextSpan span)
    {
        var line = text.Lines.LineSpan(text.Lines.PositionOf(span.End).Line).Start;
        return line > span.Start && text.Slice(TextSpan.FromBounds(line, span.End)).IsWhiteSpace() ? TextSpan.FromBounds(span.Start, line) : span;
    }
}
