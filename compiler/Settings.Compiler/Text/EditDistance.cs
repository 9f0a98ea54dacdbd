namespace Settings.Compiler.Text;

/// <summary>
/// How many insertions, deletions and replacements of characters make one text of another. A name is prepared once for many others, and
/// compared in one step for each of their characters: a column of the table of distances is in the bits of two numbers
/// (Myers, "A fast bit-vector algorithm for approximate string matching", 1999, as Hyyrö put it).
/// </summary>
internal readonly ref struct EditDistance
{
    /// <summary>How much room for its work a caller gives.</summary>
    public const int Room = 128;

    private readonly ReadOnlySpan<char> _name;

    // For each character the places where the name has it; empty for names that this does not work for.
    private readonly ReadOnlySpan<ulong> _places;

    /// <summary>Prepares a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="room">Room for its work, all zero.</param>
    public EditDistance(ReadOnlySpan<char> name, Span<ulong> room)
    {
        _name = name;
        if (name.Length is 0 or > sizeof(ulong) * 8 || !System.Text.Ascii.IsValid(name))
        {
            return;
        }

        for (var i = 0; i < name.Length; i++)
        {
            room[name[i]] |= 1UL << i;
        }

        _places = room;
    }

    /// <summary>The distance of two texts.</summary>
    public static int Between(ReadOnlySpan<char> text, ReadOnlySpan<char> other) => new EditDistance(text, stackalloc ulong[Room]).To(other);

    /// <summary>The distance of the name to another text.</summary>
    public int To(ReadOnlySpan<char> other) => _places.IsEmpty ? InRows(_name, other) : InColumns(other);

    private int InColumns(ReadOnlySpan<char> other)
    {
        var (more, less, distance) = (ulong.MaxValue, 0UL, _name.Length);
        var last = 1UL << (_name.Length - 1);
        foreach (var c in other)
        {
            var equal = c < _places.Length ? _places[c] : 0;
            var diagonal = equal | less;
            equal |= ((equal & more) + more) ^ more;
            var right = less | ~(equal | more);
            var left = more & equal;
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = (right << 1) | 1;
            more = (left << 1) | ~(diagonal | right);
            less = right & diagonal;
        }

        return distance;
    }

    private static int InRows(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = b.Length < 2 * Room ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
