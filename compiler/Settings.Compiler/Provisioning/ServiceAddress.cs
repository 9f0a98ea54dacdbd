using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace Settings.Compiler.Provisioning;

/// <summary>The address that the DNS service of a cluster has. Upstream: Terraform's cidrhost(range, 10), within try(…, "").</summary>
internal static class ServiceAddress
{
    private const int Host = 10;

    /// <summary>The tenth address of a range such as 172.20.0.0/16; empty where there is none.</summary>
    public static string Of(string range)
    {
        if (range.Split('/') is not [var text, var digits]
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || !IPAddress.TryParse(text, out var address)
            || (address.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') != 3)
            || address.ScopeId() != 0)
        {
            return string.Empty;
        }

        var bytes = address.GetAddressBytes();
        var free = (bytes.Length * 8) - length;
        if (free < 0 || BigInteger.Pow(2, free) <= Host)
        {
            return string.Empty;
        }

        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var first = ((number >> free) << free) + Host;
        var written = first.ToByteArray(isUnsigned: true, isBigEndian: true);
        var whole = new byte[bytes.Length];
        written.CopyTo(whole, bytes.Length - written.Length);
        return new IPAddress(whole).ToString();
    }

    private static long ScopeId(this IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? address.ScopeId : 0;
}
