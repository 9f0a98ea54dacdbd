using System.Text;
using Settings.Cli.Output;

namespace Settings.Cli.Review.Printing;

/// <summary>Fits parts into a length: what matters most gets its room first, and what is left out is counted.</summary>
/// <param name="length">How many characters there are.</param>
internal sealed class MarkdownBudget(int length)
{
    // More than the sentence about what is left out has.
    private const int Remark = 96;

    private int _left = length;

    /// <summary>The parts in their order, as far as they fit.</summary>
    public string Fit(IReadOnlyList<MarkdownPart> parts)
    {
        var kept = new int[parts.Count];
        foreach (var (part, at) in parts.Select((part, at) => (part, at)).OrderBy(part => part.part.Rank))
        {
            kept[at] = Keep(part);
        }

        var output = new StringBuilder();
        var unseen = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            unseen += kept[i] < 0 ? 1 : 0;
            if (kept[i] >= 0)
            {
                Write(output, parts[i], kept[i]);
            }
        }

        return output.ToString() + (unseen == 0 ? string.Empty : $"\n_{Quantity.Of(unseen, "part")} more had no room here._\n");
    }

    // How many pieces there is room for; less than none when not even the rest of the part fits.
    private int Keep(MarkdownPart part)
    {
        var frame = part.Head.Length + part.Tail.Length + Remark;
        if (frame + (part.Pieces.Count > 0 ? part.Pieces[0].Length : 0) > _left)
        {
            return -1;
        }

        _left -= frame;
        var count = 0;
        while (count < part.Pieces.Count && part.Pieces[count].Length <= _left)
        {
            _left -= part.Pieces[count++].Length;
        }

        return count;
    }

    private static void Write(StringBuilder output, MarkdownPart part, int count)
    {
        output.Append(part.Head).AppendJoin(string.Empty, part.Pieces.Take(count)).Append(part.Tail);
        if (count < part.Pieces.Count)
        {
            output.Append('\n').Append('_').Append(Quantity.Of(part.Pieces.Count - count, part.Noun)).Append(" more had no room here._\n");
        }
    }
}
