using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// What values mean, behind them: amounts, the size of what is in Base64, and what nodes have otherwise; behind a header what a node sets in
/// the table; and what the document was checked against.
/// </summary>
internal static class HintsFeature
{
    /// <summary>The hints in the lines that a span touches. Linear in these lines, but for what is worked out once for the document.</summary>
    public static IEnumerable<InlayHint> In(UserDataView view, TextSpan span, CancellationToken cancellation)
    {
        if (view.Target is { } comment && comment.End >= span.Start && comment.Start <= span.End && view.Analyze(cancellation).CheckedAgainst is { } variants)
        {
            yield return Behind(view, comment, $"checked against {variants}");
        }

        if (view.Settings(cancellation) is not { } settings || view.Read(cancellation).Settings is not { } written)
        {
            yield break;
        }

        foreach (var hint in view.IsToml ? OfLines(view, settings, written, span, cancellation) : WrittenValues.In(written, span).Select(value => OfValue(view, settings, value, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (hint is not null)
            {
                yield return hint;
            }
        }
    }

    private static IEnumerable<InlayHint?> OfLines(UserDataView view, DocumentSettings settings, DocumentTable written, TextSpan span, CancellationToken cancellation)
    {
        var mentions = view.Mentions(cancellation);
        return view.Tree(cancellation).Lines.Where(line => line.Span.Start <= span.End && line.Span.End >= span.Start).SelectMany(line => line switch
        {
            KeyValueSyntax pair => WrittenValues.In(pair, written, mentions).Select(value => OfValue(view, settings, value, cancellation)),
            HeaderSyntax { IsArrayOfTables: false } header => [OfHeader(view, settings, header, written, mentions)],
            _ => [],
        });
    }

    private static InlayHint? OfHeader(UserDataView view, DocumentSettings settings, HeaderSyntax header, DocumentTable written, DocumentMentions mentions) =>
        mentions.At(header.Key.Parts[^1].Span) is { } table && settings.TableAt(table) is not null && NodeOwnValues.MissingIn(settings, table, written) is { } missing
            ? Behind(view, header.Span, missing)
            : null;

    private static InlayHint? OfValue(UserDataView view, DocumentSettings settings, WrittenValue written, CancellationToken cancellation)
    {
        if (settings.Find(written.Path) is not { } slot || view.Workspace.SecretsOf().Hides(written.Path))
        {
            return null;
        }

        var meaning = written.Value is DocumentString text && MeaningOf(slot.Node, text.Value) is { } said && !view.IsSecret(written.Path, written.Span, cancellation) ? said : null;
        var label = string.Join(", ", new[] { meaning, NodeOwnValues.InPlaceOf(settings, written) }.OfType<string>());
        return label.Length == 0 ? null : Behind(view, written.Span, label);
    }

    private static string? MeaningOf(SchemaNode node, string value) =>
        AmountText.Of(node, value) is { } amount ? $"= {amount}"
        : EncodedText.Of(node, value) is { Length: > 0 } decoded ? string.Create(CultureInfo.InvariantCulture, $"decoded: {decoded.Length} bytes")
        : null;

    private static InlayHint Behind(UserDataView view, TextSpan span, string label) => new(view.RangeOf(span).End, label) { PaddingLeft = true };
}
