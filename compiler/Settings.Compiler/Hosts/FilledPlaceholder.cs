using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A placeholder of a document whose value was given.</summary>
/// <param name="InDocument">Where the value is in the document.</param>
/// <param name="InHost">Where the placeholder is in the text around it.</param>
/// <param name="Written">The placeholder, such as ${x}.</param>
/// <param name="Text">The value.</param>
/// <param name="File">The file that gives it.</param>
public sealed record FilledPlaceholder(TextSpan InDocument, TextSpan InHost, string Written, string Text, string File)
{
    /// <summary>All of a document that have characters, in its order.</summary>
    public static IReadOnlyList<FilledPlaceholder> In(HostedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Host.Values is not { } values)
        {
            return [];
        }

        var filled = new List<FilledPlaceholder>();
        foreach (var (inDocument, inHost) in document.Data is null ? document.Map.Respelled : WrittenIn(document))
        {
            var written = document.Host.Text.Substring(inHost.Start, inHost.Length);

            // ${ x ~} of Terraform is that name as well.
            if ((values.Find(written) ?? values.Find(written.Replace("~", string.Empty, StringComparison.Ordinal))) is var (text, file))
            {
                filled.Add(new FilledPlaceholder(inDocument, inHost, written, text, file));
            }
        }

        // What is put in where the text around cannot show it, such as in Base64.
        return document.Inner is var (inner, outer)
            ? [.. filled.Concat(In(inner).Select(placeholder => placeholder with { InHost = outer.ToHost(placeholder.InHost) })).DistinctBy(placeholder => placeholder.InDocument.Start).OrderBy(placeholder => placeholder.InDocument.Start)]
            : filled;
    }

    // The places of a document that is written otherwise are those of the text that has it.
    private static IEnumerable<(TextSpan Document, TextSpan Host)> WrittenIn(HostedDocument document)
    {
        foreach (var place in PlaceholderScanner.All(document.Host, document.Range, PlaceholderSyntax.Clear))
        {
            if (document.Map.ToDocument(place.Start) is { } start)
            {
                yield return (new TextSpan(start, place.Length), place);
            }
        }
    }
}
