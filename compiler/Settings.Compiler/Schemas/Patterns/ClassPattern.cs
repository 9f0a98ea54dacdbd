namespace Settings.Compiler.Schemas.Patterns;

/// <summary>So and so many characters of one set, such as ^[a-z-]{1,76}$.</summary>
internal sealed class ClassPattern(CharacterSet characters, int minimum, int maximum) : ITextPattern
{
    /// <inheritdoc/>
    public bool CanMatch(IReadOnlyList<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Length;
            foreach (var c in part)
            {
                if (!characters.Contains(c))
                {
                    return false;
                }
            }
        }

        return length <= maximum && (parts.Count > 1 || length >= minimum);
    }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.Length < minimum || text.Length > maximum)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!characters.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
