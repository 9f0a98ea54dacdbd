using System.Buffers;
using System.Globalization;
using System.Text;

namespace Settings.Compiler.Datastore;

/// <summary>
/// What a datastore accepts as a key. A node asks this after the types have accepted the value, and answers HTTP 500.
/// Upstream: core-kit sources/api/datastore/src/key.rs (check_key, encode_name_segments), serialization/mod.rs
/// (MapKeySerializer) and filesystem.rs (encode_path_component).
/// </summary>
public static class DatastoreKeyRules
{
    /// <summary>How many bytes a key's name may have, quotes included.</summary>
    public const int MaximumNameLength = 255;

    /// <summary>How many bytes a file name may have.</summary>
    public const int MaximumFileNameLength = 255;

    private const string HexDigits = "0123456789ABCDEF";
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> FileNameCharacters = SearchValues.Create(LettersAndDigits + "_-");
    private static readonly SearchValues<char> SegmentCharacters = SearchValues.Create(LettersAndDigits + "_-/.");

    /// <summary>Whether a character may be in a segment; dots may, too, but they make it a quoted one.</summary>
    public static bool IsSegmentCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '/';

    /// <summary>Why the datastore refuses a key, or null when it does not.</summary>
    /// <param name="key">The key; its last segment is the one in question, those before it have been checked.</param>
    /// <param name="isStored">Whether a value is written, so files and folders of this name are made.</param>
    public static DatastoreKeyProblem? Check(DatastoreKey key, bool isStored = true)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var segment in key.Segments)
        {
            if (segment.Length == 0)
            {
                return new DatastoreKeyProblem(DatastoreKeyFault.EmptySegment, key, segment, string.Empty);
            }

            foreach (var rune in segment.EnumerateRunes())
            {
                if (rune.Value != '.' && !(rune.IsBmp && IsSegmentCharacter((char)rune.Value)))
                {
                    return new DatastoreKeyProblem(DatastoreKeyFault.Character, key, segment, rune.ToString());
                }
            }
        }

        // All characters are ASCII from here on, so lengths in characters are lengths in bytes.
        var length = key.ToString().Length;
        if (length > MaximumNameLength)
        {
            return new DatastoreKeyProblem(DatastoreKeyFault.NameTooLong, key, key.Segments[^1], Count(length));
        }

        foreach (var segment in isStored ? key.Segments : [])
        {
            if (EncodedLength(segment) is > MaximumFileNameLength and var encoded)
            {
                return new DatastoreKeyProblem(DatastoreKeyFault.FileNameTooLong, key, segment, Count(encoded));
            }
        }

        return null;
    }

    /// <summary>Whether all characters may be in a segment.</summary>
    public static bool IsSegment(ReadOnlySpan<char> segment) => !segment.ContainsAnyExcept(SegmentCharacters);

    /// <summary>Whether a text is a file name as it is, without a percent sign.</summary>
    public static bool IsFileName(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(FileNameCharacters);

    /// <summary>A segment as the name of a file: all but ASCII letters, digits, '_' and '-' as % and two hexadecimal digits a byte.</summary>
    public static string EncodeFileName(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (IsFileName(segment))
        {
            return segment;
        }

        var text = new StringBuilder(segment.Length * 2);
        AppendFileName(text, segment);
        return text.ToString();
    }

    /// <summary>Appends a segment as the name of a file.</summary>
    public static void AppendFileName(StringBuilder text, ReadOnlySpan<char> segment)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = stackalloc byte[4];
        while (segment.IndexOfAnyExcept(FileNameCharacters) is >= 0 and var plain)
        {
            text.Append(segment[..plain]);
            _ = Rune.DecodeFromUtf16(segment[plain..], out var rune, out var length);
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                text.Append('%').Append(HexDigits[b >> 4]).Append(HexDigits[b & 0xF]);
            }

            segment = segment[(plain + length)..];
        }

        text.Append(segment);
    }

    private static int EncodedLength(string asciiSegment)
    {
        var length = 0;
        foreach (var character in asciiSegment)
        {
            length += FileNameCharacters.Contains(character) ? 1 : 3;
        }

        return length;
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
