using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// Finds the host of a URL as the WHATWG standard does. System.Uri accepts and rejects other texts.
/// Upstream: url 2.5.2 src/parser.rs and src/host.rs.
/// </summary>
internal static class UrlHost
{
    private const string ForbiddenInHost = "\0\t\n\r #/:<>?@[\\]^|";

    /// <summary>The host as the URL's own parser writes it, or null when the text is no URL or has no host.</summary>
    public static string? Of(string url)
    {
        var text = Clean(url);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0]) || !text.AsSpan(0, colon).ToArray().All(IsSchemeCharacter))
        {
            return null;
        }

        var scheme = text[..colon].ToLowerInvariant();
        var isSpecial = scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";
        var rest = text.AsSpan(colon + 1);
        if (isSpecial && scheme != "file")
        {
            rest = rest.TrimStart("/\\");
        }
        else if (rest.StartsWith("//", StringComparison.Ordinal) || (isSpecial && rest.Length > 1 && rest[0] is '/' or '\\' && rest[1] is '/' or '\\'))
        {
            rest = rest[2..];
        }
        else
        {
            return null;
        }

        var end = rest.IndexOfAny(isSpecial ? "/\\?#" : "/?#");
        return OfAuthority(end < 0 ? rest : rest[..end], isSpecial, scheme == "file");
    }

    private static string Clean(string url)
    {
        var text = url.AsSpan().Trim(ControlsAndSpace);
        return text.ContainsAny('\t', '\n', '\r')
            ? text.ToString().Replace("\t", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal)
            : text.ToString();
    }

    private static readonly string ControlsAndSpace = string.Concat(Enumerable.Range(0, 0x21).Select(c => (char)c));

    private static bool IsSchemeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.';

    private static string? OfAuthority(ReadOnlySpan<char> authority, bool isSpecial, bool isFile)
    {
        if (!isFile)
        {
            authority = authority[(authority.LastIndexOf('@') + 1)..];
            var port = authority.LastIndexOf(':');
            if (port > authority.LastIndexOf(']'))
            {
                if (authority[(port + 1)..].ContainsAnyExceptInRange('0', '9') || !IsPort(authority[(port + 1)..]))
                {
                    return null;
                }

                authority = authority[..port];
            }
        }

        if (authority.IsEmpty)
        {
            return null;
        }

        if (authority[0] == '[')
        {
            return authority[^1] == ']' ? OfV6(authority[1..^1]) : null;
        }

        return isSpecial ? OfDomain(authority.ToString(), isFile) : OfOpaque(authority.ToString());
    }

    private static bool IsPort(ReadOnlySpan<char> digits) =>
        digits.IsEmpty || (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue);

    private static string? OfV6(ReadOnlySpan<char> text) =>
        !text.Contains('%') && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"[{address}]"
            : null;

    private static string? OfOpaque(string host) => host.Any(ForbiddenInHost.Contains) ? null : PercentEncodeControls(host);

    private static string? OfDomain(string host, bool isFile)
    {
        string domain;
        try
        {
            var decoded = Uri.UnescapeDataString(host);
            domain = Ascii.IsValid(decoded) ? decoded.ToLowerInvariant() : new IdnMapping().GetAscii(decoded.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (domain.Length == 0 || domain.Any(ForbiddenInHost.Contains) || domain.AsSpan().ContainsAny('%', '\u007f') || domain.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            return null;
        }

        if (isFile && domain == "localhost")
        {
            return null;
        }

        return EndsInNumber(domain) ? OfV4(domain) : domain;
    }

    private static bool EndsInNumber(string domain)
    {
        var parts = domain.Split('.');
        var last = parts[^1].Length == 0 && parts.Length > 1 ? parts[^2] : parts[^1];
        return last.Length > 0 && (last.All(char.IsAsciiDigit) || Number(last) is not null);
    }

    private static string? OfV4(string domain)
    {
        var parts = domain.Split('.');
        if (parts[^1].Length == 0 && parts.Length > 1)
        {
            parts = parts[..^1];
        }

        if (parts.Length > 4)
        {
            return null;
        }

        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (Number(parts[i]) is not { } number || (isLast ? number >= 1UL << (8 * (5 - parts.Length)) : number > 255))
            {
                return null;
            }

            address = isLast ? address + number : address + (number << (8 * (3 - i)));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    private static ulong? Number(string part)
    {
        if (part.Length == 0)
        {
            return null;
        }

        if (part.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return part.Length == 2 ? 0
                : ulong.TryParse(part.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? Math.Min(hex, uint.MaxValue + 1UL)
                : part.Skip(2).All(char.IsAsciiHexDigit) ? uint.MaxValue + 1UL : null;
        }

        if (part.Length > 1 && part[0] == '0')
        {
            ulong octal = 0;
            foreach (var digit in part)
            {
                if (digit is < '0' or > '7')
                {
                    return null;
                }

                octal = Math.Min((octal * 8) + (ulong)(digit - '0'), uint.MaxValue + 1UL);
            }

            return octal;
        }

        return part.AsSpan().ContainsAnyExceptInRange('0', '9') ? null
            : ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : uint.MaxValue + 1UL;
    }

    private static string PercentEncodeControls(string host)
    {
        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(host))
        {
            _ = unit is < 0x20 or > 0x7e ? text.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture)) : text.Append((char)unit);
        }

        return text.ToString();
    }
}
