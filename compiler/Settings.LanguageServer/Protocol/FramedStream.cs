using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Settings.LanguageServer.Protocol;

/// <summary>
/// Messages over a pair of streams, each with a header that tells its length (Language Server Protocol 3.18, base protocol). What is
/// no header is passed over up to the next one that is.
/// </summary>
/// <param name="input">What the client sends.</param>
/// <param name="output">What goes to the client.</param>
public sealed class FramedStream(Stream input, Stream output) : IMessageSink
{
    // Far more than the largest user data, and than what an editor sends of a folder.
    private const int LongestMessage = 256 << 20;
    private const int LongestHeader = 8 << 10;
    private const int ChunkSize = 1 << 16;
    private const int LongestKept = 2 << 20;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t"u8);

    private byte[] _buffer = new byte[ChunkSize];
    private int _start;
    private int _end;

    /// <summary>The next message; null at the end of the input.</summary>
    /// <returns>The bytes of its content, which stay as they are until the next call. Empty when a header could not be understood.</returns>
    public ReadOnlyMemory<byte>? Read()
    {
        int? length = null;
        while (true)
        {
            if (ReadLine() is not { } line)
            {
                return null;
            }

            if (line.Length > 0)
            {
                length = LengthIn(line.Span) ?? length;
                continue;
            }

            if (length is not { } known)
            {
                return ReadOnlyMemory<byte>.Empty;
            }

            return Fill(known) ? Take(known) : null;
        }
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n"));
        var framed = ArrayPool<byte>.Shared.Rent(header.Length + message.Length);
        try
        {
            header.CopyTo(framed, 0);
            message.CopyTo(framed.AsSpan(header.Length));
            output.Write(framed.AsSpan(0, header.Length + message.Length));
            output.Flush();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(framed);
        }
    }

    private static int? LengthIn(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && Ascii.EqualsIgnoreCase(line[..colon], "Content-Length"u8)
            && Utf8Parser.TryParse(line[(colon + 1)..].TrimStart(" \t"u8), out int length, out var used)
            && !line[(colon + 1)..].TrimStart(" \t"u8)[used..].ContainsAnyExcept(Blanks)
            && length is >= 0 and <= LongestMessage
            ? length : null;
    }

    // Without its line end; one that is too long to be a header counts as an empty one would: its message is not understood.
    private ReadOnlyMemory<byte>? ReadLine()
    {
        for (var seen = 0; ;)
        {
            var at = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = Take(seen + at + 1)[..^1];
                return line.Span is [.., (byte)'\r'] ? line[..^1] : line;
            }

            seen = _end - _start;
            if (seen > LongestHeader)
            {
                return Take(seen)[..0];
            }

            if (!Fill(seen + 1))
            {
                return null;
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        var taken = _buffer.AsMemory(_start, count);
        _start += count;
        return taken;
    }

    // Whether so many bytes are there.
    private bool Fill(int count)
    {
        if (_start + count > _buffer.Length)
        {
            // A client that sends whole documents sends them again: that the collector has to remove each buffer would cost more than to keep one.
            var next = count > _buffer.Length || _buffer.Length > LongestKept ? new byte[Math.Max(count, ChunkSize)] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(next);
            (_buffer, _start, _end) = (next, 0, _end - _start);
        }

        while (_end - _start < count)
        {
            var read = input.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
