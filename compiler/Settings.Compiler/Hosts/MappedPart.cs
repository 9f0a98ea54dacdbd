namespace Settings.Compiler.Hosts;

/// <summary>A part of a text and where it lies in the text around.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is; never 0.</param>
/// <param name="HostStart">Where its spelling begins in the text around.</param>
/// <param name="HostLength">How long that is.</param>
/// <param name="IsCopy">Whether it is spelled as it is, character by character.</param>
public readonly record struct MappedPart(int Start, int Length, int HostStart, int HostLength, bool IsCopy)
{
    /// <summary>The offset behind it.</summary>
    public int End => Start + Length;

    /// <summary>The offset behind its spelling.</summary>
    public int HostEnd => HostStart + HostLength;

    /// <summary>Where the character at an offset begins in the text around; a part that is spelled otherwise is not divided.</summary>
    public int HostOf(int offset) => IsCopy ? HostStart + Math.Clamp(offset - Start, 0, Length) : offset >= End ? HostEnd : HostStart;

    /// <summary>Where the character before an offset ends in the text around.</summary>
    public int HostEndOf(int offset) => IsCopy ? HostStart + Math.Clamp(offset - Start, 0, Length) : offset <= Start ? HostStart : HostEnd;

    /// <summary>The index of the part that an offset is in; the number of parts for the end of the text.</summary>
    public static int IndexAt(IReadOnlyList<MappedPart> parts, int offset)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Text.OrderedSearch.CountBefore(parts.Count, at => parts[at].End <= offset);
    }
}
