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

    /// <summary>The parts in their order, as far as they fit. A part of rank 0 begins a resource: what follows is nothing without it.</summary>
    public string Fit(IReadOnlyList<MarkdownPart> parts)
    {
        int[] owners = [.. parts.Select((_, at) => LastBeginning(parts, at))];
        var kept = new int[parts.Count];
        foreach (var at in Enumerable.Range(0, parts.Count).OrderBy(at => parts[at].Rank))
        {
            kept[at] = owners[at] == at || kept[owners[at]] >= 0 ? Keep(parts[at]) : -1;
        }

        var output = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (kept[i] >= 0)
            {
                Write(output, parts[i], kept[i]);
            }
        }

        var resources = Enumerable.Range(0, parts.Count).Count(at => owners[at] == at && kept[at] < 0);
        var lists = Enumerable.Range(0, parts.Count).Count(at => owners[at] != at && kept[at] < 0 && kept[owners[at]] >= 0);
        string[] unseen = [.. resources == 0 ? Array.Empty<string>() : [Quantity.Of(resources, "resource")], .. lists == 0 ? Array.Empty<string>() : [Quantity.Of(lists, "list")]];
        return output.ToString() + (unseen.Length == 0 ? string.Empty : $"\n_{string.Join(" and ", unseen)} more had no room here._\n");
    }

    private static int LastBeginning(IReadOnlyList<MarkdownPart> parts, int at)
    {
        while (at > 0 && parts[at].Rank > 0)
        {
            at--;
        }

        return at;
    }

    // How many pieces there is room for; less than none when not even the rest of the part fits.
    private int Keep(MarkdownPart part)
    {
        var frame = part.Head.Length + part.Tail.Length + (part.Pieces.Count > 0 ? Remark : 0);
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
