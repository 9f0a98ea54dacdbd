using System.Text;

namespace Settings.Compiler.Paths;

/// <summary>
/// Reads the segments of a spelled name, one after the other. As upstream reads: quotes only switch what a dot means, wherever they
/// stand. Upstream: core-kit sources/api/datastore/src/key.rs.
/// </summary>
/// <param name="name">The name. The empty one has one segment, which is empty.</param>
public ref struct PathReader(ReadOnlySpan<char> name)
{
    private ReadOnlySpan<char> _rest = name;
    private bool _isAtEnd;

    /// <summary>The segment, without quotes.</summary>
    public ReadOnlySpan<char> Segment { get; private set; }

    /// <summary>How much of the segment is in quotes or before some; 0 for a segment without quotes.</summary>
    public int Quoted { get; private set; }

    /// <summary>Whether a quote has no partner; known after the last segment.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Goes to the next segment.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        if (_isAtEnd)
        {
            return false;
        }

        var end = _rest.IndexOfAny(PathSpelling.Separator, PathSpelling.Quote);
        if (end < 0 || _rest[end] == PathSpelling.Separator)
        {
            Segment = end < 0 ? _rest : _rest[..end];
            Quoted = 0;
            Skip(end);
        }
        else if (end > 0 || !ReadWhole())
        {
            ReadMixed();
        }

        return true;
    }

    // As names are spelled: one quote before the segment, one behind it.
    private bool ReadWhole()
    {
        var close = _rest[1..].IndexOf(PathSpelling.Quote) + 1;
        var isLast = close == _rest.Length - 1;
        if (close == 0 || (!isLast && _rest[close + 1] != PathSpelling.Separator))
        {
            return false;
        }

        Segment = _rest[1..close];
        Quoted = Segment.Length;
        Skip(isLast ? -1 : close + 1);
        return true;
    }

    private void ReadMixed()
    {
        var segment = new StringBuilder();
        var at = 0;
        for (; at < _rest.Length && (IsOpen || _rest[at] != PathSpelling.Separator); at++)
        {
            if (_rest[at] == PathSpelling.Quote)
            {
                (IsOpen, Quoted) = (!IsOpen, segment.Length);
            }
            else
            {
                segment.Append(_rest[at]);
            }
        }

        Segment = segment.ToString();
        Skip(at < _rest.Length ? at : -1);
    }

    private void Skip(int separator)
    {
        _isAtEnd = separator < 0;
        _rest = _isAtEnd ? default : _rest[(separator + 1)..];
    }
}
