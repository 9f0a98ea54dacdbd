using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;

namespace Settings.Compiler.Schemas.Formats.Certificates;

/// <summary>What people want to know of an X.509 certificate (RFC 5280, section 4.1). Nothing is verified.</summary>
/// <param name="Subject">Whom it is for, as in RFC 4514 but in the order of the certificate.</param>
/// <param name="Issuer">Who signed it.</param>
/// <param name="From">Since when it is valid.</param>
/// <param name="Until">Until when.</param>
public sealed record CertificateSummary(string Subject, string Issuer, DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0, isConstructed: true);

    // RFC 4514, section 3.
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["2.5.4.3"] = "CN",
        ["2.5.4.6"] = "C",
        ["2.5.4.7"] = "L",
        ["2.5.4.8"] = "ST",
        ["2.5.4.9"] = "STREET",
        ["2.5.4.10"] = "O",
        ["2.5.4.11"] = "OU",
        ["0.9.2342.19200300.100.1.25"] = "DC",
        ["0.9.2342.19200300.100.1.1"] = "UID",
    };

    /// <summary>Reads a certificate; false when the bytes do not begin with one.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out CertificateSummary? summary)
    {
        try
        {
            summary = Read(new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence().ReadSequence());
            return true;
        }
        catch (AsnContentException)
        {
            summary = null;
            return false;
        }
    }

    private static CertificateSummary Read(AsnReader content)
    {
        if (content.PeekTag().HasSameClassAndValue(Version))
        {
            content.ReadEncodedValue();
        }

        content.ReadInteger();
        content.ReadEncodedValue();
        var issuer = ReadName(content);
        var validity = content.ReadSequence();
        var (from, until) = (ReadTime(validity), ReadTime(validity));
        return new CertificateSummary(ReadName(content), issuer, from, until);
    }

    private static DateTimeOffset ReadTime(AsnReader validity) =>
        validity.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? validity.ReadUtcTime() : validity.ReadGeneralizedTime();

    private static string ReadName(AsnReader content)
    {
        var name = content.ReadSequence();
        var parts = new List<string>();
        while (name.HasData)
        {
            var part = name.ReadSetOf();
            while (part.HasData)
            {
                var attribute = part.ReadSequence();
                var kind = attribute.ReadObjectIdentifier();
                parts.Add($"{Attributes.GetValueOrDefault(kind, kind)}={ReadText(attribute)}");
            }
        }

        return string.Join(", ", parts);
    }

    private static string ReadText(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        var isText = tag.TagClass == TagClass.Universal && (UniversalTagNumber)tag.TagValue is
            UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.T61String or UniversalTagNumber.BMPString;
        return isText ? attribute.ReadCharacterString((UniversalTagNumber)tag.TagValue) : $"#{Convert.ToHexString(attribute.ReadEncodedValue().Span)}";
    }
}
