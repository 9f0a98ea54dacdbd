using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Values;

/// <summary>A document as it was taken out of a text, with its placeholders.</summary>
/// <param name="text">The document.</param>
/// <param name="holes">The holes that it had already; null for none.</param>
/// <param name="hasLines">Whether lines were missing then.</param>
/// <param name="syntax">Which placeholders there may be.</param>
internal sealed class UnfilledText(MappedText text, Holes? holes, bool hasLines, PlaceholderSyntax syntax)
{
    /// <summary>Which placeholders there may be.</summary>
    public PlaceholderSyntax Syntax { get; } = syntax;

    /// <summary>The document with its holes filled, of whose branches the last ones are read; null when it has only first ones.</summary>
    /// <param name="host">The text that it was taken out of.</param>
    public (MappedText Text, Holes? Holes)? FillLast(string host) =>
        Branches.In(text.Text, Syntax) is null ? null : HoleFiller.Fill(text, host, holes is null ? null : new Holes(holes) { HasLines = hasLines }, Syntax, takesLast: true);

    /// <summary>The document with the text for those placeholders that have one, and the holes that stay in it, to which others can be added; null for none.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="host">The text that it was taken out of.</param>
    public (MappedText Text, Holes? Holes) Put(PlaceholderValues values, string host)
    {
        var (source, output, done, isUnknown) = (text.Text, new MappedText(), 0, hasLines);
        for (var at = 0; at < source.Length; at++)
        {
            var isHole = holes?.Contains(source[at]) == true;
            var (length, isDirective) = (1, false);
            if (!isHole && (length = PlaceholderScanner.LengthAt(source, at, Syntax, out isDirective)) == 0)
            {
                continue;
            }

            var written = isHole ? holes?.Restore(source.Substring(at, 1)) ?? string.Empty : source.Substring(at, length);
            if (!isDirective && values.Of(written) is { } value)
            {
                output.Append(text, host, done, at);
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

        output.Append(text, host, done, source.Length);
        return (output, holes is not null && isUnknown ? new Holes(holes) { HasLines = hasLines } : null);
    }
}
