namespace Settings.Compiler.Binding;

/// <summary>
/// The names of bare keys that were read lately, each as one string: documents repeat their own keys and those of other
/// documents. Which string stands for a text makes no difference to anybody but the collector. Safe from any number of threads;
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

        ref var slot = ref Known[string.GetHashCode(text, StringComparison.Ordinal) & (Slots - 1)];
        if (Volatile.Read(ref slot) is { } known && text.SequenceEqual(known))
        {
            return known;
        }

        var name = text.ToString();
        Volatile.Write(ref slot, name);
        return name;
    }
}
