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

    /// <summary>What is in every text that may be encoded user data: how what is compressed begins in Base64, and the word "settings" in each of its three positions.</summary>
    public static readonly string[] Marks = ["H4sI", "c2V0dGluZ3", "NldHRpbmdz", "zZXR0aW5nc"];

    /// <summary>Where what may be encoded user data begins in a text.</summary>
    public static IEnumerable<int> PlacesIn(string text)
    {
        foreach (var mark in Marks)
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                yield return at;
            }
        }
    }

    /// <summary>Whether encoded user data may be in a text.</summary>
    public static bool MayBeIn(string text) => Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>The user data that a text is when it is decoded; null when it is none.</summary>
    public static string? UserDataIn(ReadOnlySpan<char> text) =>
        IsBase64(text) && FromBase64(text) is { } bytes ? UserDataIn(bytes, depth: 1) : null;

    /// <summary>Whether a text looks like Base64, by its first characters.</summary>
    public static bool IsBase64(ReadOnlySpan<char> text) =>
        text.Length is >= ShortestText and <= LongestText && Base64.IsValid(text[..(ShortestText - (ShortestText % 4))]);

    /// <summary>The documents in a text around which nothing but an encoding is, with its place: one, or those of a manifest.</summary>
    /// <param name="host">The text that it is in.</param>
    /// <param name="kind">What holds it.</param>
    /// <param name="encoded">Where the encoded text is.</param>
    /// <param name="decoded">What it means.</param>
    public static IReadOnlyList<HostedDocument> Documents(SourceText host, string kind, TextSpan encoded, string decoded)
    {
        var text = new MappedText();
        text.Put(decoded, encoded.Start, encoded.Length);
        if (NestedDocuments.MayBeIn(decoded) && NestedDocuments.In(host, kind, text, encoded, spelling: null) is [_, ..] nested)
        {
            return nested;
        }

        var inner = host.Inside(decoded);
        var document = HostedDocument.Of(inner, kind, new TextSpan(0, decoded.Length), MappedText.Whole(decoded), spelling: null);
        return [document.InsideOf(host, kind, new PartsMap([.. text.Parts], encoded.End, spelling: null))];
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
