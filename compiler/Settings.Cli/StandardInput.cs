using Settings.Compiler.FileSystem;

namespace Settings.Cli;

/// <summary>Standard input. It may be closed, which is no matter to those who do not read it.</summary>
internal sealed class StandardInput : Stream
{
#pragma warning disable RS0030 // On Windows nothing else is to be had.
    private readonly Stream? _framework = OperatingSystem.IsWindows() ? Console.OpenStandardInput() : null;
#pragma warning restore RS0030

    private bool? _isGiven;

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
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_framework is not null)
        {
            return _framework.Read(buffer);
        }

        _isGiven ??= Descriptor.IsGiven(0);
        return _isGiven == true ? Descriptor.Read(0, buffer) : throw FileSystemException.Closed();
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
