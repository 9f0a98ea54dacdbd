using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

/// <summary>What values stand for: Base64 decoded, amounts in other words.</summary>
public sealed class EncodedTextTests
{
    // O=Example, CN=ca.example.com, signed by itself.
    private const string Certificate =
        "-----BEGIN CERTIFICATE-----\n"
        + "MIIBrDCCAVGgAwIBAgIUa/X60XI1b9OYdRo5T0VzIBhEmXowCgYIKoZIzj0EAwIwKzEQMA4GA1UECgwHRXhhbXBsZTEXMBUGA1UEAwwOY2EuZXhhbXBsZS5j"
        + "b20wHhcNMjYxMTMwMDMwNzAwWhcNMzYxMTI3MDMwNzAwWjArMRAwDgYDVQQKDAdFeGFtcGxlMRcwFQYDVQQDDA5jYS5leGFtcGxlLmNvbTBZMBMGByqGSM49"
        + "AgEGCCqGSM49AwEHA0IABEaeSrAwfmLW2SJQSoz39uPKZSoQLuXNO4VdPcEvl5mFUq32hQuvvlorRP1lfD78K4psMtKKszCyUJOvVbYYldejUzBRMB0GA1Ud"
        + "DgQWBBR9nxAFuMB74jJGhS7ExmyztFu1njAfBgNVHSMEGDAWgBR9nxAFuMB74jJGhS7ExmyztFu1njAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kA"
        + "MEYCIQCh9+fqR8EB2D+F075yPMgOClV3wMm2pWtQFpvGRsd+3gIhAIe6jSpZf65sjfM+3P1RZuafsFMijbYxVn7yQrx0IeV1"
        + "\n-----END CERTIFICATE-----\n";

    private static readonly SchemaLibrary Types = new(new EmbeddedCatalogSource());

    [Fact]
    public void Base64_is_told_as_text()
    {
        var decoded = Decode("ValidBase64", "käse"u8.ToArray());
        Assert.Equal((5, "käse"), (decoded.Length, decoded.Text));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { (byte)'a', 0x1B, (byte)'[' })]
    public void Bytes_that_are_not_text_are_only_counted(byte[] bytes)
    {
        var decoded = Decode("ValidBase64", bytes);
        Assert.Equal((bytes.Length, null), (decoded.Length, decoded.Text));
    }

    [Fact]
    public void A_certificate_has_a_subject_and_dates()
    {
        var certificate = Assert.Single(Decode("PemCertificateString", Encoding.UTF8.GetBytes(Certificate)).Certificates);
        Assert.Equal("O=Example, CN=ca.example.com", certificate.Subject);
        Assert.Equal(certificate.Subject, certificate.Issuer);
        Assert.Equal((2026, 2036), (certificate.From.Year, certificate.Until.Year));
    }

    [Fact]
    public void What_is_no_certificate_is_none() =>
        Assert.Empty(Decode("PemCertificateString", "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n"u8.ToArray()).Certificates);

    [Theory]
    [InlineData("ValidBase64", "not Base64")]
    [InlineData("SingleLineString", "aGVsbG8=")]
    public void Other_texts_stand_for_themselves(string type, string value) => Assert.Null(EncodedText.Of(Type(type), value));

    [Theory]
    [InlineData("KubernetesQuantityValue", "1024Mi", "1Gi")]
    [InlineData("KubernetesQuantityValue", "500Mi", null)]
    [InlineData("KubernetesQuantityValue", "x", null)]
    [InlineData("SociChunkSize", "16mb", "16000000 bytes")]
    [InlineData("SociChunkSize", "unlimited", null)]
    [InlineData("SingleLineString", "1024Mi", null)]
    [InlineData("KubernetesDurationValue", "300s", "5 minutes")]
    [InlineData("KubernetesDurationValue", "90m", "1 hour 30 minutes")]
    [InlineData("KubernetesDurationValue", "0.5h", "30 minutes")]
    [InlineData("KubernetesDurationValue", "168h", "7 days")]
    [InlineData("KubernetesDurationValue", "1500ms", "1 second 500 milliseconds")]
    [InlineData("KubernetesDurationValue", "1h30m", null)]
    [InlineData("KubernetesDurationValue", "1h0m0s", null)]
    [InlineData("KubernetesDurationValue", "10s", null)]
    [InlineData("KubernetesDurationValue", "0s", null)]
    [InlineData("KubernetesDurationValue", "300us", null)]
    [InlineData("KubernetesDurationValue", "300", null)]
    [InlineData("KubernetesDurationValue", "99999999999h", null)]
    [InlineData("ECSDurationValue", "3000us", "3 milliseconds")]
    [InlineData("SingleLineString", "300s", null)]
    public void An_amount_is_told_where_that_says_more(string type, string value, string? expected) => Assert.Equal(expected, AmountText.Of(Type(type), value));

    private static SchemaNode Type(string name) => Types.Type(name, "1.50.0");

    private static EncodedText Decode(string type, byte[] bytes) => Assert.IsType<EncodedText>(EncodedText.Of(Type(type), Convert.ToBase64String(bytes)));
}
