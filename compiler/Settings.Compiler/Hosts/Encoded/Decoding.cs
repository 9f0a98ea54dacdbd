using System.Buffers.Text;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Encoded;

/// <summary>Undoes Base64 and gzip around user data, also several times, within limits.</summary>
internal static class Decoding
{
    // Clouds and tools add one of each; more is a mistake, or an attack.
    private const int MaximumDepth = 4;
    private const int ShortestText = 24;
    private const int LongestText = 4 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The user data that a text is when it is decoded; null when it is none.</summary>
    public static string? UserDataIn(ReadOnlySpan<char> text) =>
        IsBase64(text) && FromBase64(text) is { } bytes ? UserDataIn(bytes, depth: 1) : null;

    /// <summary>Whether a text looks like Base64, by its first characters.</summary>
    public static bool IsBase64(ReadOnlySpan<char> text) =>
        text.Length is >= ShortestText and <= LongestText && Base64.IsValid(text[..(ShortestText - (ShortestText % 4))]);

    /// <summary>The document around which nothing but an encoding is, with its place.</summary>
    /// <param name="host">The text that it is in.</param>
    /// <param name="kind">What holds it.</param>
    /// <param name="encoded">Where the encoded text is.</param>
    /// <param name="decoded">What it means.</param>
    public static HostedDocument Document(SourceText host, string kind, TextSpan encoded, string decoded)
    {
        var text = new MappedText();
        text.Put(decoded, encoded.Start, encoded.Length);
        return HostedDocument.Of(host, kind, encoded, text, spelling: null, syntax: PlaceholderSyntax.Clear);
    }

    private static string? UserDataIn(byte[] bytes, int depth)
    {
        try
        {
            bytes = GzipMember.IsAt(bytes) ? GzipMember.Read(bytes).Content : bytes;
            var text = Strict.GetString(bytes);
            return UserDataEvidence.IsInText(text) ? text
                : depth < MaximumDepth && IsBase64(text) && FromBase64(text) is { } inner ? UserDataIn(inner, depth + 1)
                : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[]? FromBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? bytes[..length] : null;
    }
}
