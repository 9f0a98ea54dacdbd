using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A document as it was taken out of a text, with its placeholders.</summary>
/// <param name="text">The document.</param>
/// <param name="holes">The holes that it had already; null for none.</param>
/// <param name="hasLines">Whether lines were missing then.</param>
/// <param name="syntax">Which placeholders there may be.</param>
internal sealed class UnfilledText(MappedText text, Holes? holes, bool hasLines, PlaceholderSyntax syntax)
{
    /// <summary>The document with its holes filled, as the readings beside the first one have it, in which other branches are read.</summary>
    /// <param name="host">The text that it was taken out of.</param>
    public IEnumerable<(MappedText Text, Holes? Holes)> FillOthers(SourceText host)
    {
        var readings = Branches.In(text.Text, syntax, host.Values)?.Readings ?? 1;
        for (var reading = 1; reading < readings; reading++)
        {
            yield return HoleFiller.Fill(text, host, holes is null ? null : new Holes(holes) { HasLines = hasLines }, syntax, reading);
        }
    }
}
