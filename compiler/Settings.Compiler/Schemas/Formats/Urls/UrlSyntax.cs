namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// Reads an absolute URL as the standard's parser (https://url.spec.whatwg.org), as crate url 2.5.0 to 2.5.2 implements it.
/// Only what can fail is read: scheme, credentials, host and port.
/// </summary>
internal static class UrlSyntax
{
    private const string SpecialEnds = "/?#\\";
    private const string OpaqueEnds = "/?#";

    /// <summary>Reads a text.</summary>
    public static Url Parse(string input)
    {
        var text = RemoveIgnored(input);
        var colon = SchemeLength(text);
        if (colon < 0)
        {
            return Url.Invalid;
        }

        var rest = text[(colon + 1)..];
        switch (text[..colon].ToString().ToLowerInvariant())
        {
            case "file":
                return ParseFile(rest);
            case "http" or "https" or "ws" or "wss" or "ftp":
                return ParseAuthority(rest.TrimStart("/\\"), isSpecial: true);
            default:
                return rest.StartsWith("//") ? ParseAuthority(rest[2..], isSpecial: false) : Url.WithoutHost;
        }
    }

    // Spaces and controls at the ends, tabs and line ends everywhere do not count.
    private static ReadOnlySpan<char> RemoveIgnored(string input)
    {
        var (start, end) = (0, input.Length);
        while (start < end && input[start] <= ' ')
        {
            start++;
        }

        while (end > start && input[end - 1] <= ' ')
        {
            end--;
        }

        var text = input.AsSpan(start, end - start);
        return text.ContainsAny('\t', '\n', '\r')
            ? text.ToString().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            : text;
    }

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return -1;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static Url ParseFile(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] is not ('/' or '\\') || rest[1] is not ('/' or '\\'))
        {
            return Url.WithoutHost;
        }

        var host = Before(rest[2..], SpecialEnds);
        var isDrive = host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';
        if (host.IsEmpty || isDrive)
        {
            return Url.WithoutHost;
        }

        // The local host of a file is the same as none.
        var parsed = HostSyntax.Parse(host);
        return parsed.Kind == HostKind.Invalid ? Url.Invalid : new Url(IsValid: true, parsed.Text == "localhost" ? null : parsed.Text);
    }

    private static Url ParseAuthority(ReadOnlySpan<char> text, bool isSpecial)
    {
        var ends = isSpecial ? SpecialEnds : OpaqueEnds;
        var authority = Before(text, ends);
        var at = authority.LastIndexOf('@');
        var credentials = at < 0 ? default : authority[..at];
        // An empty user before the end of the authority fails at once; a lone colon counts as no credentials at all.
        if (at == 0 && authority.Length == 1 && text.Length > 1)
        {
            return Url.Invalid;
        }

        var hasCredentials = !credentials.IsEmpty && credentials is not ":";
        var rest = authority[(at + 1)..];
        var hostLength = HostLength(rest);
        var host = rest[..hostLength];
        var port = rest[hostLength..];
        if (host.IsEmpty)
        {
            // "scheme:///path" has no host, which only schemes that the standard does not know may have.
            return !isSpecial && !hasCredentials && port.IsEmpty ? Url.WithoutHost : Url.Invalid;
        }

        var parsed = isSpecial ? HostSyntax.Parse(host) : HostSyntax.ParseOpaque(host);
        return parsed.Kind != HostKind.Invalid && IsPort(port) ? new Url(IsValid: true, parsed.Text) : Url.Invalid;
    }

    private static int HostLength(ReadOnlySpan<char> text)
    {
        var inBrackets = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case ':' when !inBrackets:
                    return i;
            }
        }

        return text.Length;
    }

    // Nothing, or a colon and a number that fits 16 bits; the number may be missing.
    private static bool IsPort(ReadOnlySpan<char> text)
    {
        var port = 0;
        for (var i = 1; i < text.Length; i++)
        {
            // A backslash ends the port even where it does not end the host.
            if (text[i] == '\\')
            {
                return true;
            }

            port = (port * 10) + text[i] - '0';
            if (!char.IsAsciiDigit(text[i]) || port > ushort.MaxValue)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, ReadOnlySpan<char> ends)
    {
        var end = text.IndexOfAny(ends);
        return end < 0 ? text : text[..end];
    }
}
