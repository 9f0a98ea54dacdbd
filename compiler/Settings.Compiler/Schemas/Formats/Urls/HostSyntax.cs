using System.Buffers;
using System.Globalization;
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

    /// <summary>The host of a URL whose scheme the standard knows.</summary>
    public static UrlHost Parse(ReadOnlySpan<char> text)
    {
        if (text is ['[', ..])
        {
            return ParseIPv6(text);
        }

        if (InternationalName.ToAscii(PercentDecode(text)) is not { Length: > 0 } domain
            || domain.AsSpan().ContainsAny(ForbiddenInDomain)
            || domain.AsSpan().ContainsAnyInRange('\0', '\x1f'))
        {
            return UrlHost.Invalid;
        }

        return !IPv4Syntax.EndsInNumber(domain) ? new UrlHost(HostKind.Domain, domain)
            : IPv4Syntax.TryParse(domain, out var address) ? new UrlHost(HostKind.Address, IPv4Syntax.Write(address))
            : UrlHost.Invalid;
    }

    /// <summary>The host of a URL whose scheme the standard does not know.</summary>
    public static UrlHost ParseOpaque(ReadOnlySpan<char> text) =>
        text is ['[', ..] ? ParseIPv6(text)
        : text.ContainsAny(ForbiddenInOpaque) ? UrlHost.Invalid
        : new UrlHost(HostKind.Domain, PercentEncode(text));

    private static UrlHost ParseIPv6(ReadOnlySpan<char> text)
    {
        if (text[^1] != ']')
        {
            return UrlHost.Invalid;
        }

        Span<ushort> groups = stackalloc ushort[8];
        var reader = new IpAddressReader(text[1..^1]);
        return reader.TryReadIPv6(groups) && reader.IsAtEnd
            ? new UrlHost(HostKind.Address, $"[{IPv6Text.WriteGroups(groups)}]")
            : UrlHost.Invalid;
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
    // Controls and all that is not ASCII.
    private static string PercentEncode(ReadOnlySpan<char> host)
    {
        if (!host.ContainsAnyExceptInRange(' ', '~'))
        {
            return host.ToString();
        }

        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(host.ToString()))
        {
            _ = unit is < 0x20 or > 0x7e ? text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}") : text.Append((char)unit);
        }

        return text.ToString();
    }
}
