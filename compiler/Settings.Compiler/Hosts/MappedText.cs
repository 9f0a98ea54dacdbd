using System.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A text that was taken out of another, and where each part of it lies there.</summary>
public sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<MappedPart> _parts = [];

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>How long it is.</summary>
    public int Length => _text.Length;

    /// <summary>Whether a line begins behind it.</summary>
    public bool EndsLine => _text.Length == 0 || _text[^1] == '\n';

    /// <summary>Its parts in order, none of them empty.</summary>
    public IReadOnlyList<MappedPart> Parts => _parts;

    /// <summary>A text that lies in the other as it is.</summary>
    /// <param name="host">The other text.</param>
    public static MappedText Whole(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var whole = new MappedText();
        whole.Copy(host, 0, host.Length);
        return whole;
    }

    /// <summary>Appends characters as they are in the text around.</summary>
    /// <param name="host">The text around.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many there are.</param>
    public void Copy(string host, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (_parts is [.., { IsCopy: true } last] && last.HostEnd == start)
        {
            _parts[^1] = last with { Length = last.Length + length, HostLength = last.HostLength + length };
        }
        else
        {
            _parts.Add(new MappedPart(_text.Length, length, start, length, IsCopy: true));
        }

        _text.Append(host, start, length);
    }

    /// <summary>Appends characters that are written otherwise in the text around: an escape, a folded line end, a placeholder.</summary>
    /// <param name="text">What they mean.</param>
    /// <param name="hostStart">Where their spelling begins.</param>
    /// <param name="hostLength">How long it is; 0 for what is not written at all.</param>
    public void Put(ReadOnlySpan<char> text, int hostStart, int hostLength)
    {
        if (!text.IsEmpty)
        {
            _parts.Add(new MappedPart(_text.Length, text.Length, hostStart, hostLength, IsCopy: false));
            _text.Append(text);
        }
    }

    /// <summary>Appends a part of another text that was taken out of the same one.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="host">The text around both.</param>
    /// <param name="start">Where the part begins in the other one.</param>
    /// <param name="end">Where it ends.</param>
    public void Append(MappedText other, string host, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var at = MappedPart.IndexAt(other._parts, start); at < other._parts.Count && other._parts[at].Start < end; at++)
        {
            var part = other._parts[at];
            var (from, to) = (Math.Max(start, part.Start), Math.Min(end, part.End));
            if (part.IsCopy)
            {
                Copy(host, part.HostStart + from - part.Start, to - from);
            }
            else if (to > from)
            {
                Put(other._text.ToString(from, to - from), part.HostStart, part.HostLength);
            }
        }
    }

    /// <summary>Where a span lies in the text around, from its first to its last character.</summary>
    public (int Start, int End) HostOf(int start, int end)
    {
        if (_parts.Count == 0)
        {
            return (0, 0);
        }

        var first = _parts[Math.Min(MappedPart.IndexAt(_parts, start), _parts.Count - 1)];
        var last = _parts[Math.Min(MappedPart.IndexAt(_parts, Math.Max(start, end - 1)), _parts.Count - 1)];
        return (first.HostOf(start), last.HostEndOf(end));
    }
}
