namespace Settings.Compiler.Hosts.Code;

/// <summary>Values that are put into a literal by their name: $X, and what is between grave accents. Source: POSIX.1-2024, Shell Command Language, 2.5 and 2.6.3.</summary>
internal static class ShellValues
{
    private const string Signs = "@*#?!$-0123456789";

    /// <summary>The length of a dollar sign with the name after it; 0 for a dollar sign that is meant.</summary>
    /// <param name="text">The program.</param>
    /// <param name="at">Where the dollar sign is.</param>
    /// <param name="limit">Where the literal ends.</param>
    /// <param name="hasSigns">Whether a digit or a sign may be the name, as in shells.</param>
    public static int NameAt(string text, int at, int limit, bool hasSigns)
    {
        var end = at + 1;
        if (hasSigns && end < limit && Signs.Contains(text[end], StringComparison.Ordinal))
        {
            return 2;
        }

        while (end < limit && (char.IsAsciiLetter(text[end]) || text[end] == '_' || (end > at + 1 && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        return end > at + 1 ? end - at : 0;
    }

    /// <summary>The length of a command between grave accents; 0 when there is no second one.</summary>
    public static int AccentsAt(string text, int at, int limit)
    {
        for (var end = at + 1; end < limit; end++)
        {
            if (text[end] == '`')
            {
                return end + 1 - at;
            }

            end += text[end] == '\\' ? 1 : 0;
        }

        return 0;
    }
}
