using System.Text;

namespace Settings.Compiler.Text;

/// <summary>
/// The names of keys that were read lately, each as one string: documents and the files of a catalog repeat their own keys and those of
/// others. Which string stands for a text makes no difference to anybody but the collector. Safe from any number of threads;
/// a new name takes the place of an older one, and long ones are not kept, so that the memory is bounded.
/// </summary>
internal static class KeyNames
{
    private const int Slots = 512;
    private const int LongestName = 64;

    private static readonly string?[] Known = new string?[Slots];

    /// <summary>The text as a string.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestName)
        {
            return text.ToString();
        }

        ref var slot = ref Known[SlotOf(text)];
        if (Volatile.Read(ref slot) is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        var name = text.ToString();
        Volatile.Write(ref slot, name);
        return name;
    }

    /// <summary>Text in UTF-8 as a string.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[LongestName];
        return text.Length <= LongestName ? Of(characters[..Encoding.UTF8.GetChars(text, characters)]) : Encoding.UTF8.GetString(text);
    }

    // Whoever makes names share a slot wins nothing: they are made anew, as they would be without this.
    private static int SlotOf(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 0 : (int)((uint)((((((text.Length * 31) + text[0]) * 31) + text[text.Length / 2]) * 31) + text[^1]) % Slots);
}
