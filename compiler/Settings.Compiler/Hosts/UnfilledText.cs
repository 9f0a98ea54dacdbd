using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A document as it was taken out of a text, with its placeholders.</summary>
/// <param name="text">The document.</param>
/// <param name="holes">The holes that it had already; null for none.</param>
/// <param name="hasLines">Whether lines were missing then.</param>
/// <param name="syntax">Which placeholders there may be.</param>
internal sealed class UnfilledText(MappedText text, Holes? holes, bool hasLines, PlaceholderSyntax syntax)
{
    /// <summary>The document with its holes filled, of whose branches the last ones are read; null when it has only first ones.</summary>
    /// <param name="host">The text that it was taken out of.</param>
    public (MappedText Text, Holes? Holes)? FillLast(SourceText host) =>
        Branches.In(text.Text, syntax) is null ? null : HoleFiller.Fill(text, host, holes is null ? null : new Holes(holes) { HasLines = hasLines }, syntax, takesLast: true);
}
