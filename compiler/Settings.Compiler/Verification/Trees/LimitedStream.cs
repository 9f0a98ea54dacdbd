namespace Settings.Compiler.Verification.Trees;

/// <summary>
/// Reads from another stream and fails when that gives more than it should, in all or at once: a small archive may unpack to a huge
/// one, or announce a huge header, for which its reader makes room that it has not touched yet.
/// </summary>
/// <param name="inner">The other stream.</param>
/// <param name="limit">The most bytes in all.</param>
/// <param name="atOnce">The most bytes that may be asked for at once.</param>
internal sealed class LimitedStream(Stream inner, long limit, int atOnce) : Stream
{
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > atOnce)
        {
            throw new NodeTreeException($"a header in it has more than {atOnce} bytes");
        }

        var count = inner.Read(buffer);
        _read += count;
        return _read > limit ? throw new NodeTreeException($"it unpacks to more than {limit} bytes") : count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
