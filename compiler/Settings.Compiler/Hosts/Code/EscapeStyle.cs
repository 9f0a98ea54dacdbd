namespace Settings.Compiler.Hosts.Code;

/// <summary>What a backslash means in a literal.</summary>
/// <param name="Letters">The characters after it that mean another one.</param>
/// <param name="Meanings">What each of them means.</param>
internal sealed record EscapeStyle(string Letters, string Meanings)
{
    /// <summary>Pairs of a letter and the most hexadecimal digits that follow it, such as x2u4.</summary>
    public string Numbers { get; init; } = string.Empty;

    /// <summary>Whether octal digits may follow it.</summary>
    public bool HasOctal { get; init; }

    /// <summary>Whether it stays before a character that it has no meaning for.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it joins its line and the next one.</summary>
    public bool ContinuesLines { get; init; }

    /// <summary>The most hexadecimal digits after a letter; 0 when none may follow.</summary>
    public int DigitsAfter(char letter) => Numbers.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Numbers[at + 1] - '0' : 0;
}
