namespace Settings.Compiler.Schemas.Patterns;

/// <summary>So and so many characters of one set, such as ^[a-z-]{1,76}$.</summary>
internal sealed class ClassPattern(CharacterSet characters, int minimum, int maximum) : ITextPattern
{
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
