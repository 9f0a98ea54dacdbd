using System.Globalization;
using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What values mean, behind them: amounts, the size of what is in Base64; and what the document was checked against.</summary>
internal static class HintsFeature
{
    /// <summary>The hints in the lines that a span touches.</summary>
    public static IEnumerable<InlayHint> In(UserDataView view, TextSpan span, CancellationToken cancellation)
    {
        if (view.Target is { } comment && comment.End >= span.Start && comment.Start <= span.End && view.Analyze(cancellation).CheckedAgainst is { } variants)
        {
            yield return Behind(view, comment, $"checked against {variants}");
        }

        if (view.Settings(cancellation) is not { } settings)
        {
            yield break;
        }

        foreach (var written in WrittenValues.In(view, span, cancellation))
        {
            if (settings.Find(written.Path) is { } slot && MeaningOf(slot.Node, written.Value) is { } meaning && !view.IsSecret(written.Path, written.Span, cancellation))
            {
                yield return Behind(view, written.Span, meaning);
            }
        }
    }

    private static string? MeaningOf(SchemaNode node, string value) =>
        AmountText.Of(node, value) is { } amount ? $"= {amount}"
        : EncodedText.Of(node, value) is { Length: > 0 } decoded ? string.Create(CultureInfo.InvariantCulture, $"decoded: {decoded.Length} bytes")
        : null;

    private static InlayHint Behind(UserDataView view, TextSpan span, string label) => new(view.RangeOf(span).End, label) { PaddingLeft = true };
}
