using Settings.Compiler.Schemas.Formats.Certificates;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Base64 of a text that contains PEM blocks, at least one, each an X.509 certificate. White space alone is valid, too: it
/// deletes a bundle. Labels are not looked at, and expired certificates pass.
/// Upstream: settings-sdk modeled-types/src/shared.rs (PemCertificateString), crate x509-parser 0.15 (pem.rs).
/// </summary>
public sealed class CertificateBundleFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "certificate-bundle";

    /// <inheritdoc/>
    public bool IsBase64 => true;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => string.Empty;

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return FormatVerdict.Valid;
        }

        if (StrictBase64.MistakeIn(text) is { } mistake)
        {
            return FormatVerdict.Invalid(mistake);
        }

        try
        {
            var count = 0;
            foreach (var block in PemBlocks.Read(Convert.FromBase64String(text)))
            {
                if (!CertificateSyntax.IsCertificate(block))
                {
                    return FormatVerdict.Invalid("contains a block that is not a valid X.509 certificate");
                }

                count++;
            }

            return count > 0 ? FormatVerdict.Valid : FormatVerdict.Invalid("contains no certificate");
        }
        catch (InvalidDataException damage)
        {
            return FormatVerdict.Invalid(damage.Message);
        }
    }
}
