using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>Puts in what is known for the placeholders of a document, before the others become holes.</summary>
internal static class KnownPlaceholders
{
    /// <summary>The document with the text for those placeholders that have one, and the holes that stay in it; null for none.</summary>
    /// <param name="text">The document, as it was taken out of a text.</param>
    /// <param name="host">That text.</param>
    /// <param name="holes">The holes that it has already; null for none.</param>
    /// <param name="known">Which placeholders may have a text.</param>
    /// <param name="syntax">Which of the others become holes.</param>
    /// <param name="values">The texts.</param>
    public static (MappedText Text, Holes? Holes) Fill(MappedText text, SourceText host, Holes? holes, PlaceholderSyntax known, PlaceholderSyntax syntax, PlaceholderValues values)
    {
        var (source, output, done, isUnknown) = (text.Text, new MappedText(), 0, holes?.HasLines == true);
        var settled = Branches.In(source, known, values)?.Settled;
        for (var at = 0; at < source.Length; at++)
        {
            if (settled?.TryGetValue(at, out var end) == true)
            {
                at = end - 1;
                continue;
            }

            var hole = holes?.Contains(source[at]) == true ? holes.Restore(source.Substring(at, 1)) : null;
            var isDirective = false;
            var length = hole is null ? PlaceholderScanner.LengthAt(source, at, known, host.Placeholders, out isDirective) : 1;
            if (length == 0)
            {
                continue;
            }

            if (!isDirective && values.Of(hole ?? source.Substring(at, length)) is { } value)
            {
                output.Append(text, host.Text, done, at);
                var (start, behind) = text.HostOf(at, at + length);
                output.Put(value, start, behind - start);
                done = at + length;
            }
            else if (hole is not null || PlaceholderScanner.LengthAt(source, at, syntax, host.Placeholders, out _) > 0)
            {
                isUnknown = true;
            }
            else
            {
                continue;
            }

            at += length - 1;
        }

        // Whoever fills one in fills in the others.
        output.Append(text, host.Text, done, source.Length);
        return (output, !isUnknown ? null : holes is { AreFilled: false } && done > 0 ? new Holes(host.Text) : holes);
    }
}
