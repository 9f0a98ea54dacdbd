using System.Formats.Asn1;

namespace Settings.Compiler.Schemas.Formats.Certificates;

/// <summary>
/// Whether bytes have the structure of an X.509 certificate (RFC 5280, section 4.1). Read without the system's
/// cryptography: nothing is verified, and the program needs no native library.
/// </summary>
internal static class CertificateSyntax
{
    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>Whether the bytes begin with a certificate; what follows it is not looked at.</summary>
    public static bool IsCertificate(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var certificate = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
            ReadContent(certificate.ReadSequence());
            ReadAlgorithm(certificate);
            certificate.ReadBitString(out _);
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static void ReadContent(AsnReader content)
    {
        if (content.PeekTag().HasSameClassAndValue(Version))
        {
            content.ReadSequence(Version).ReadInteger();
        }

        content.ReadInteger();
        ReadAlgorithm(content);
        ReadName(content);
        var validity = content.ReadSequence();
        validity.ReadEncodedValue();
        validity.ReadEncodedValue();
        ReadName(content);
        var publicKey = content.ReadSequence();
        ReadAlgorithm(publicKey);
        publicKey.ReadBitString(out _);
    }

    private static void ReadAlgorithm(AsnReader reader) => reader.ReadSequence().ReadObjectIdentifier();

    private static void ReadName(AsnReader reader)
    {
        var name = reader.ReadSequence();
        while (name.HasData)
        {
            var part = name.ReadSetOf();
            while (part.HasData)
            {
                var attribute = part.ReadSequence();
                attribute.ReadObjectIdentifier();
                attribute.ReadEncodedValue();
            }
        }
    }
}
