using System.Globalization;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Provisioning;

/// <summary>The address that the DNS service of a cluster has. Upstream: Terraform's cidrhost(range, 10), within try(…, "").</summary>
internal static class ServiceAddress
{
    private const int Host = 10;

    // The fewest bits that count to ten.
    private const int HostBits = 4;
    private const int GroupBits = 16;

    /// <summary>The tenth address of a range such as 172.20.0.0/16; empty where there is none.</summary>
    public static string Of(string range)
    {
        if (range.Split('/') is not [var text, var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return string.Empty;
        }

        var reader = new IpAddressReader(text);
        if (reader.TryReadIPv4(out var address))
        {
            return reader.IsAtEnd && length <= 32 - HostBits ? Dotted((address & Mask(length, 32)) + Host) : string.Empty;
        }

        Span<ushort> groups = stackalloc ushort[8];
        if (!reader.TryReadIPv6(groups) || !reader.IsAtEnd || length > 128 - HostBits)
        {
            return string.Empty;
        }

        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] &= (ushort)Mask(Math.Clamp(length - (i * GroupBits), 0, GroupBits), GroupBits);
        }

        groups[^1] += Host;
        return IPv6Text.Write(groups);
    }

    // The first bits of a number of some bits.
    private static uint Mask(int length, int bits) => (uint)(((1UL << length) - 1) << (bits - length));

    private static string Dotted(uint address) => string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 0xff}.{(address >> 8) & 0xff}.{address & 0xff}");
}
