using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A place of a document whose text is known only when something fills it in.</summary>
/// <param name="Offset">Where it is in the text around the document.</param>
/// <param name="Placeholder">What stands there, such as ${x}.</param>
public sealed record OpenPlace(int Offset, string Placeholder)
{
    /// <summary>All of a document, in its order; those in comments, which say nothing to a node, are left out.</summary>
    public static IReadOnlyList<OpenPlace> In(HostedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Data is not null)
        {
            return [.. Written(document.Host, document.Range, PlaceholderSyntax.Braces)];
        }

        var laid = document.ForLayout();
        if (laid.Source.Holes is not { AreFilled: true } holes)
        {
            return [.. laid.Kept.SelectMany(kept => OnLine(laid, kept.Start))];
        }

        var places = new List<OpenPlace>();
        var tokens = SyntaxTree.Parse(laid.Source).Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            // Only what stands for a line of its own begins with a hole.
            var span = tokens.SpanOf(at);
            var end = tokens.KindOf(at) == SyntaxTokenKind.Comment ? Math.Min(span.Start + 2, span.End) : span.End;
            for (var i = span.Start; i < end; i++)
            {
                if (holes.Contains(laid.Source.Text[i]))
                {
                    Add(places, laid, i, holes.Restore(laid.Source.Text[i].ToString()));
                }
            }
        }

        places.AddRange(laid.Kept.SelectMany(kept => OnLine(laid, kept.Start)));
        return [.. places.OrderBy(place => place.Offset)];
    }

    private static IEnumerable<OpenPlace> OnLine(HostedDocument document, int offset)
    {
        var lines = document.Host.Lines;
        return Written(document.Host, lines.LineSpan(lines.PositionOf(document.Map.ToHost(offset)).Line), PlaceholderSyntax.All);
    }

    // Those whose value is unknown.
    private static IEnumerable<OpenPlace> Written(SourceText host, TextSpan span, PlaceholderSyntax syntax) =>
        All(host, span, syntax).Where(place => host.Values?.Of(place.Placeholder) is null);

    private static IEnumerable<OpenPlace> All(SourceText host, TextSpan span, PlaceholderSyntax syntax) =>
        PlaceholderScanner.All(host, span, syntax).Select(place => new OpenPlace(place.Start, host.Text.Substring(place.Start, place.Length)));

    // A value without quotation marks is a hole as a whole, and what is beside the placeholder is nobody's business. A value of no characters leaves its placeholder.
    private static void Add(List<OpenPlace> places, HostedDocument document, int at, string written)
    {
        OpenPlace[] all = [.. All(document.Host.With(written), new TextSpan(0, written.Length), PlaceholderSyntax.All)];
        var unknown = all.Length == 0 ? written : Array.Find(all, place => document.Host.Values?.Of(place.Placeholder) is null)?.Placeholder;
        if (unknown is not null && document.Host.Values?.Of(unknown) is null)
        {
            places.Add(new OpenPlace(document.Map.ToHost(at), unknown));
        }
    }
}
