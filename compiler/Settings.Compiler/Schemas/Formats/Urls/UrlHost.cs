namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>The host of a URL.</summary>
/// <param name="Kind">A name or an address; invalid when the text has no host that is allowed.</param>
/// <param name="Text">
/// The host as the URL's own parser writes it: in ASCII and lower case, other scripts as Punycode, IPv4 addresses as four
/// decimal numbers, IPv6 addresses in brackets. Empty when the host is invalid.
/// </param>
internal readonly record struct UrlHost(HostKind Kind, string Text)
{
    /// <summary>No host that is allowed.</summary>
    public static UrlHost Invalid { get; } = new(HostKind.Invalid, string.Empty);
}
