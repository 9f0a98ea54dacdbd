using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A place of a document whose text is known only when something fills it in.</summary>
/// <param name="Offset">Where it is in the text around the document.</param>
/// <param name="Placeholder">What stands there, such as ${x}.</param>
public sealed record OpenPlace(int Offset, string Placeholder)
{
    // What branches are written with.
    private const PlaceholderSyntax Directives = PlaceholderSyntax.Dollar | PlaceholderSyntax.Braces;

    /// <summary>All of a document, in its order; those in comments, which say nothing to a node, are left out.</summary>
    public static IReadOnlyList<OpenPlace> In(HostedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Inner is var (inner, outer))
        {
            return [.. In(inner).Select(place => place with { Offset = outer.ToHost(place.Offset) })];
        }

        if (document.Data is not null)
        {
            return [.. Written(document.Host, document.Range, PlaceholderSyntax.Braces)];
        }

        var settled = document.Host.Values is { } values ? Branches.In(document.Host.Text, Directives, values)?.Settled : null;
        return [.. InText(document.ForLayout()).Where(place => !IsSettled(place.Offset)).Concat(document.Conditions).OrderBy(place => place.Offset)];

        bool IsSettled(int offset) => settled is not null && settled.Any(span => span.Key <= offset && offset < span.Value);
    }

    private static IEnumerable<OpenPlace> InText(HostedDocument laid)
    {
        var onLines = laid.Kept.SelectMany(kept => OnLine(laid, kept.Start));
        if (laid.Source.Holes is not { AreFilled: true } holes)
        {
            return onLines;
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

        return places.Concat(onLines);
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
        var start = document.Map.ToHost(at);
        OpenPlace[] all = [.. All(document.Host.With(written), new TextSpan(0, written.Length), PlaceholderSyntax.All)];
        if (all.Length == 0 && document.Host.Values?.Of(written) is null)
        {
            places.Add(new OpenPlace(start, written));
        }

        // A branch that is not read is one hole, with all that is in it.
        places.AddRange(all.Where(place => document.Host.Values?.Of(place.Placeholder) is null).Select(place => place with { Offset = start + place.Offset }));
    }
}
