using System.Text;

namespace Settings.Compiler.Schemas.Formats.Certificates;

/// <summary>The blocks of a PEM text, as crate x509-parser 0.15 reads them (src/pem.rs, Pem::read).</summary>
internal static class PemBlocks
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the blocks contain; lines around them are skipped.</summary>
    /// <exception cref="InvalidDataException">A block is damaged; the message says how, as a clause after "it".</exception>
    public static IEnumerable<byte[]> Read(byte[] bytes)
    {
        var lines = Lines(bytes);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Begin, StringComparison.Ordinal))
            {
                continue;
            }

            if (lines[at].Split("-----").Length < 3)
            {
                throw new InvalidDataException("contains a BEGIN line without its closing dashes");
            }

            var content = new StringBuilder();
            for (at++; at < lines.Length && !lines[at].StartsWith(End, StringComparison.Ordinal); at++)
            {
                content.Append(lines[at].TrimEnd());
            }

            if (at == lines.Length)
            {
                throw new InvalidDataException("contains a block without an END line");
            }

            yield return Decode(content.ToString());
        }
    }

    private static string[] Lines(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).Split('\n');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("is not text");
        }
    }

    private static byte[] Decode(string base64) =>
        StrictBase64.Decode(base64) ?? throw new InvalidDataException("contains a block that is not Base64");
}
