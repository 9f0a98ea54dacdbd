using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Schemas.Formats.Certificates;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>What a value in Base64 stands for.</summary>
/// <param name="Length">How many bytes.</param>
/// <param name="Text">The text; null when the bytes are not UTF-8, or contain control characters.</param>
/// <param name="Certificates">The certificates, where the format is one of certificates.</param>
public sealed record EncodedText(int Length, string? Text, ImmutableArray<CertificateSummary> Certificates)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a value; null when its schema does not ask for Base64, or it is none.</summary>
    /// <param name="node">What the value must be.</param>
    /// <param name="value">The value.</param>
    public static EncodedText? Of(SchemaNode node, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (FormatOf(node) is not { } format || StrictBase64.Decode(value) is not { } bytes)
        {
            return null;
        }

        return new EncodedText(bytes.Length, TextOf(bytes), format.Name == CertificateBundleFormat.FormatName ? CertificatesIn(bytes) : []);
    }

    private static IStringFormat? FormatOf(SchemaNode node) => node switch
    {
        StringNode { Format: { Name: Base64Format.FormatName or CertificateBundleFormat.FormatName } format } => format,
        ChoiceNode choice => choice.Options.Select(option => FormatOf(option.Node)).FirstOrDefault(format => format is not null),
        _ => null,
    };

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ImmutableArray<CertificateSummary> CertificatesIn(byte[] bytes)
    {
        var found = ImmutableArray.CreateBuilder<CertificateSummary>();
        try
        {
            foreach (var block in PemBlocks.Read(bytes))
            {
                if (CertificateSummary.TryRead(block, out var summary))
                {
                    found.Add(summary);
                }
            }
        }
        catch (InvalidDataException)
        {
            // The certificates before the damage are told; the damage is a finding.
        }

        return found.ToImmutable();
    }
}
