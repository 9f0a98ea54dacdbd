using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Settings.Compiler.Embedding;

/// <summary>The bytes of all files that come with the program, where they are in it: nothing is copied, and only what is looked at is loaded.</summary>
internal sealed unsafe class PackedContents : MemoryManager<byte>
{
    // Constants of the program do not move.
    private static byte* Start => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(PackedFiles.Contents));

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(Start, PackedFiles.Contents.Length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(Start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // It never moves.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // It is part of the program.
    }
}
