using System.Buffers;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Version numbers in names and arguments.</summary>
internal static class VersionText
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789.");

    /// <summary>A version of some parts: 1.33 has two. Null for any other text.</summary>
    /// <param name="text">The text; a v may stand before the version.</param>
    /// <param name="parts">How many parts.</param>
    public static string? Of(ReadOnlySpan<char> text, int parts)
    {
        text = text.TrimStart('v');
        return text.Count('.') == parts - 1 && LengthAt(text) == text.Length && text[0] != '.' && text[^1] != '.' ? text.ToString() : null;
    }

    /// <summary>How many characters of a version a text begins with.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Characters) is >= 0 and var end ? end : text.Length;
}
