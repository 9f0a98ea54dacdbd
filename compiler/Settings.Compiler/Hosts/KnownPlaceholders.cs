using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>Puts in what is known for the placeholders of a document, before the others become holes.</summary>
internal static class KnownPlaceholders
{
    /// <summary>The document with the text for those placeholders that have one, and the holes that stay in it; null for none.</summary>
    /// <param name="text">The document, as it was taken out of a text.</param>
    /// <param name="host">That text.</param>
    /// <param name="holes">The holes that it has already; null for none.</param>
    /// <param name="syntax">Which placeholders there may be.</param>
    /// <param name="values">The texts.</param>
    public static (MappedText Text, Holes? Holes) Fill(MappedText text, SourceText host, Holes? holes, PlaceholderSyntax syntax, PlaceholderValues values)
    {
        var (source, output, done, isUnknown) = (text.Text, new MappedText(), 0, holes?.HasLines == true);
        for (var at = 0; at < source.Length; at++)
        {
            var hole = holes?.Contains(source[at]) == true ? holes.Restore(source.Substring(at, 1)) : null;
            var isDirective = false;
            var length = hole is null ? PlaceholderScanner.LengthAt(source, at, syntax, host.Placeholders, out isDirective) : 1;
            if (length == 0)
            {
                continue;
            }

            if (!isDirective && values.Of(hole ?? source.Substring(at, length)) is { } value)
            {
                output.Append(text, host.Text, done, at);
                var (start, end) = text.HostOf(at, at + length);
                output.Put(value, start, end - start);
                done = at + length;
            }
            else
            {
                isUnknown = true;
            }

            at += length - 1;
        }

        output.Append(text, host.Text, done, source.Length);
        return (output, isUnknown ? holes : null);
    }
}
