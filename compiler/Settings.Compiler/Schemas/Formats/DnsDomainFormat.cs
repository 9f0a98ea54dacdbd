using Settings.Compiler.Schemas.Formats.Urls;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A host of the URL standard that is a domain and not an address, and does not start with a dot. Lengths and the
/// characters of labels are hardly limited.
/// Upstream: settings-sdk modeled-types/src/shared.rs (DNSDomain), crate url 2.5.0.
/// </summary>
public sealed class DnsDomainFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "dns-domain";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "a.example";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        if (text.StartsWith('.'))
        {
            return FormatVerdict.Invalid("starts with a dot");
        }

        return HostSyntax.Parse(text).Kind switch
        {
            HostKind.Domain => FormatVerdict.Valid,
            HostKind.Address => FormatVerdict.Invalid("is an IP address"),
            _ => FormatVerdict.Invalid(text.Length == 0 ? "is empty" : null),
        };
    }
}
