using Settings.Compiler.Schemas.Formats.Urls;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Whatever the URL standard's parser accepts, as it is or with "http://" before it. That is nearly everything: a text
/// with a scheme passes in any case, because the second reading takes the scheme for a host.
/// Upstream: settings-sdk modeled-types/src/shared.rs (Url), crate url 2.5.0.
/// </summary>
public sealed class UrlOrHostFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "url-or-host";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "a.example";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        if (UrlSyntax.Parse(text).IsValid || UrlSyntax.Parse("http://" + text).IsValid)
        {
            return FormatVerdict.Valid;
        }

        return FormatVerdict.Invalid(text.Length == 0 ? "is empty" : text.Contains(' ', StringComparison.Ordinal) ? "contains a space" : null);
    }
}
