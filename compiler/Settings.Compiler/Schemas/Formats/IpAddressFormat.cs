namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// An IPv4 or IPv6 address as Rust's std::net::IpAddr reads and writes it: no zone, prefix length, port, brackets or
/// leading zeros in IPv4.
/// Upstream: settings-sdk modeled-types (IpAddr of the standard library).
/// </summary>
public sealed class IpAddressFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "ip-address";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiHexDigit(c) || c is '.' or ':';

    /// <inheritdoc/>
    public string Example => "192.0.2.1";

    /// <summary>The canonical text of an address; null when the text is none.</summary>
    public static string? Canonical(string text) => new IpAddressFormat().Check(text) is { IsValid: true } verdict ? verdict.Canonical ?? text : null;

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        // IPv4 has one spelling only.
        var reader = new IpAddressReader(text);
        if (reader.TryReadIPv4(out _) && reader.IsAtEnd)
        {
            return FormatVerdict.Valid;
        }

        Span<ushort> groups = stackalloc ushort[8];
        reader = new IpAddressReader(text);
        if (!reader.TryReadIPv6(groups) || !reader.IsAtEnd)
        {
            return FormatVerdict.Invalid();
        }

        var canonical = IPv6Text.Write(groups);
        return canonical == text ? FormatVerdict.Valid : FormatVerdict.As(canonical);
    }
}
