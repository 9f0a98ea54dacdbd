using System.Buffers.Binary;
using System.IO.Compression;

namespace Settings.Compiler.Hosts;

/// <summary>
/// The first member of a gzip file. A node reads no further: more members and other bytes after it are ignored.
/// Upstream: core-kit sources/early-boot-config/early-boot-config-provider/src/compression.rs, which uses flate2's
/// GzDecoder; the format is RFC 1952.
/// </summary>
/// <param name="Content">What was compressed.</param>
/// <param name="IgnoredBytes">How many bytes lie after the member.</param>
public sealed record GzipMember(byte[] Content, int IgnoredBytes)
{
    /// <summary>The most bytes that a member may hold; user data is a few kilobytes.</summary>
    public const int ContentLimit = 1 << 20;

    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    /// <summary>Whether bytes begin like gzip.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>Reads the first member.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut off or too large; the message says which, as half a sentence.</exception>
    public static GzipMember Read(byte[] bytes)
    {
        var start = HeaderEnd(bytes);
        using var input = new ByteWiseStream(bytes, start);
        using var inflater = new DeflateStream(input, CompressionMode.Decompress, leaveOpen: true);
        using var output = new MemoryStream();
        Inflate(inflater, output);
        var content = output.ToArray();
        var trailer = bytes.AsSpan(input.At);
        if (trailer.Length < TrailerLength)
        {
            throw new InvalidDataException("it is cut off");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != Crc32.Of(content)
            || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)content.Length)
        {
            throw new InvalidDataException("its checksum does not match its content");
        }

        return new GzipMember(content, trailer.Length - TrailerLength);
    }

    private static void Inflate(DeflateStream inflater, MemoryStream output)
    {
        var buffer = new byte[16384];
        try
        {
            for (var count = inflater.Read(buffer); count > 0; count = inflater.Read(buffer))
            {
                output.Write(buffer, 0, count);
                if (output.Length > ContentLimit)
                {
                    throw new InvalidDataException($"it contains more than {ContentLimit >> 20} MiB");
                }
            }
        }
        catch (InvalidDataException damage) when (!damage.Message.StartsWith("it ", StringComparison.Ordinal))
        {
            throw new InvalidDataException("its compressed data is damaged", damage);
        }
    }

    // Behind ten fixed bytes come the fields that the flags announce.
    private static int HeaderEnd(byte[] bytes)
    {
        const int ExtraFlag = 4;
        const int NameFlag = 8;
        const int CommentFlag = 16;
        const int ChecksumFlag = 2;
        if (bytes.Length < HeaderLength || bytes[2] != 8)
        {
            throw new InvalidDataException("its header is damaged");
        }

        var at = HeaderLength;
        var flags = bytes[3];
        if ((flags & ExtraFlag) != 0)
        {
            at += 2 + (at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) : 0);
        }

        foreach (var flag in (ReadOnlySpan<int>)[NameFlag, CommentFlag])
        {
            if ((flags & flag) != 0)
            {
                at = at < bytes.Length ? Array.IndexOf(bytes, (byte)0, at) + 1 : 0;
                at = at == 0 ? bytes.Length + 1 : at;
            }
        }

        at += (flags & ChecksumFlag) != 0 ? 2 : 0;
        return at <= bytes.Length ? at : throw new InvalidDataException("its header is cut off");
    }
}
