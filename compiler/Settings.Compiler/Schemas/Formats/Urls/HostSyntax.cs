using System.Buffers;
using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// The host of a URL: an IPv6 address in brackets, an IPv4 address in any of the spellings of old, or a domain
/// (https://url.spec.whatwg.org/#host-parsing, crate url 2.5.0, src/host.rs).
/// </summary>
internal static class HostSyntax
{
    private static readonly SearchValues<char> ForbiddenInDomain = SearchValues.Create(" #%/:<>?@[\\]^|\u007f");
    private static readonly SearchValues<char> ForbiddenInOpaque = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");

    public static HostKind Classify(ReadOnlySpan<char> text)
    {
        if (text is ['[', ..])
        {
            return text[^1] == ']' && IsIPv6(text[1..^1]) ? HostKind.Address : HostKind.Invalid;
        }

        if (InternationalName.ToAscii(PercentDecode(text)) is not { Length: > 0 } domain
            || domain.AsSpan().ContainsAny(ForbiddenInDomain)
            || domain.AsSpan().ContainsAnyInRange('\0', '\x1f'))
        {
            return HostKind.Invalid;
        }

        return !IPv4Syntax.EndsInNumber(domain) ? HostKind.Domain
            : IPv4Syntax.IsAddress(domain) ? HostKind.Address
            : HostKind.Invalid;
    }

    /// <summary>The host of a URL whose scheme the standard does not know.</summary>
    public static bool IsOpaque(ReadOnlySpan<char> text) =>
        text is ['[', ..] ? text[^1] == ']' && IsIPv6(text[1..^1]) : !text.ContainsAny(ForbiddenInOpaque);

    private static bool IsIPv6(ReadOnlySpan<char> text)
    {
        Span<ushort> groups = stackalloc ushort[8];
        var reader = new IpAddressReader(text);
        return reader.TryReadIPv6(groups) && reader.IsAtEnd;
    }

    private static string PercentDecode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return text.ToString();
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                bytes[length++] = Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0];
                i += 2;
                continue;
            }

            bytes[length++] = bytes[i];
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
