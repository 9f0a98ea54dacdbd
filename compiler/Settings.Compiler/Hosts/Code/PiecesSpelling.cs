using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>How text is written in a document that several literals make: as in the one that the place is in.</summary>
/// <param name="pieces">The literals, in their order.</param>
internal sealed class PiecesSpelling(IReadOnlyList<(TextSpan Content, HostSpelling Spelling)> pieces) : HostSpelling
{
    /// <inheritdoc/>
    public override string? Spell(string text, int at)
    {
        var index = OrderedSearch.CountBefore(pieces.Count, i => pieces[i].Content.End < at);
        return index < pieces.Count && pieces[index].Content.Start <= at ? pieces[index].Spelling.Spell(text, at) : null;
    }
}
