using System.Text;
using Settings.Compiler.FileSystem;

namespace Settings.Cli;

/// <summary>
/// Standard output or standard error. The framework's streams count output as written when the reader of a pipe is gone, and
/// name their own resources when a disk is full.
/// </summary>
internal sealed class StandardStream : Stream
{
    private const int OutputNumber = 1;

    private readonly int _descriptor;
    private readonly Stream? _framework;
    private bool? _isGiven;

    private StandardStream(int descriptor)
    {
        _descriptor = descriptor;
#pragma warning disable RS0030 // There, nothing else is to be had.
        _framework = !OperatingSystem.IsWindows() ? null : descriptor == OutputNumber ? Console.OpenStandardOutput() : Console.OpenStandardError();
#pragma warning restore RS0030
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

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

    /// <summary>Writes UTF-8 to standard output.</summary>
    public static StreamWriter Output() => Writer(OutputNumber);

    /// <summary>Writes UTF-8 to standard error.</summary>
    public static StreamWriter Error() => Writer(OutputNumber + 1);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_framework is not null)
        {
            _framework.Write(buffer);
            return;
        }

        try
        {
            _isGiven ??= Descriptor.IsGiven(_descriptor);
            if (_isGiven == false)
            {
                throw FileSystemException.Closed();
            }

            Descriptor.Write(_descriptor, buffer);
        }
        catch (FileSystemException failure)
        {
            throw new LostOutputException(failure.HResult);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => _framework?.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static StreamWriter Writer(int descriptor) => new(new StandardStream(descriptor), new UTF8Encoding(false), bufferSize: 4096) { NewLine = "\n" };
}
