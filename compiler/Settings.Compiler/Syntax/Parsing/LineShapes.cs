namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// The shapes of lines that were parsed before. Every decision of the grammar needs one token of lookahead, and each line begins
/// afresh: what the parser does follows from the kinds of a line's tokens alone. So a line with a known shape is not parsed
/// again, and has the same tree and findings as if it were. Safe from any number of threads; a new shape takes the place of an
/// older one, so that the memory is bounded.
/// </summary>
/// <param name="capacity">How many shapes are kept at most, a power of two.</param>
internal sealed class LineShapes(int capacity)
{
    private readonly LineShape?[] _slots = new LineShape?[capacity];

    /// <summary>The shapes that all documents share: they depend on the grammar, and on nothing else.</summary>
    public static LineShapes Shared { get; } = new(256);

    /// <summary>The shape of lines with these kinds; null when it is not known.</summary>
    public LineShape? Find(UInt128 kinds) => Volatile.Read(ref SlotOf(kinds)) is { } shape && shape.Kinds == kinds ? shape : null;

    /// <summary>Keeps a shape.</summary>
    public void Keep(LineShape shape) => Volatile.Write(ref SlotOf(shape.Kinds), shape);

    private ref LineShape? SlotOf(UInt128 kinds)
    {
        // Fibonacci hashing: the upper bits of the product depend on all kinds.
        var hash = (((ulong)(kinds >> 64) * 31) + (ulong)kinds) * 0x9E3779B97F4A7C15;
        return ref _slots[(int)(hash >> 40) & (_slots.Length - 1)];
    }
}
