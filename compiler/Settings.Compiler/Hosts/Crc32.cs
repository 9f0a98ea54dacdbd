namespace Settings.Compiler.Hosts;

/// <summary>The checksum of gzip (RFC 1952, section 8).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        Span<uint> table = stackalloc uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
            }

            table[(int)i] = value;
        }

        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum = table[(int)((sum ^ b) & 0xFF)] ^ (sum >> 8);
        }

        return ~sum;
    }
}
