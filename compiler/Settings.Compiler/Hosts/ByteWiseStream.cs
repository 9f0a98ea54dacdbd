namespace Settings.Compiler.Hosts;

/// <summary>
/// Hands out one byte at a time, so a decompressor never takes a byte after the end of its data, and its end is known.
/// </summary>
internal sealed class ByteWiseStream(byte[] bytes, int start) : Stream
{
    /// <summary>The next byte to hand out.</summary>
    public int At { get; private set; } = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => At;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || At == bytes.Length)
        {
            return 0;
        }

        buffer[0] = bytes[At++];
        return 1;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
