namespace Settings.Compiler.Text;

/// <summary>
/// Halves of surrogate pairs without the other half. No file that a node reads can contain one, but a string in memory can: an editor or a
/// page sends them while somebody deletes a character in parts.
/// </summary>
public static class HalfCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD for each half, as an encoder would write it: every offset stays. The same object when there is none.</summary>
    public static string Replace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? whole = null;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (Printable.IsPair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                whole ??= text.ToCharArray();
                whole[i] = Replacement;
            }
        }

        return whole is null ? text : new string(whole);
    }
}
