using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Editing.Connections;

/// <summary>A connection. One thread reads it and ends it; any may write, one at a time.</summary>
/// <param name="descriptor">The descriptor, which belongs to the stream.</param>
[SupportedOSPlatform("linux")]
internal sealed class SocketStream(int descriptor) : Stream
{
    private readonly Lock _lock = new();
    private bool _isClosed;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Descriptor.Read(descriptor, buffer);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // After the end the number may be that of another connection.
        lock (_lock)
        {
            if (_isClosed)
            {
                throw FileSystemException.Closed();
            }

            Descriptor.Write(descriptor, buffer);
        }
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
    protected override void Dispose(bool disposing)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _isClosed = true;
                _ = SocketCalls.Close(descriptor);
            }
        }

        base.Dispose(disposing);
    }
}
