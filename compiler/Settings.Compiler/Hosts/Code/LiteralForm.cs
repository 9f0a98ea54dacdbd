namespace Settings.Compiler.Hosts.Code;

/// <summary>A way of writing a text in a language.</summary>
/// <param name="Quote">What it begins and ends with.</param>
internal sealed record LiteralForm(string Quote)
{
    /// <summary>The characters that must come before it, in small letters.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>What a backslash means; null for itself.</summary>
    public EscapeStyle? Escapes { get; init; }

    /// <summary>Whether a quotation mark after a backslash does not end it, even where the backslash means itself.</summary>
    public bool SkipsBackslash { get; init; }

    /// <summary>How values are put in.</summary>
    public Interpolation Interpolation { get; init; }

    /// <summary>Whether it may have several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>Whether it ends with as many quotation marks as it begins with.</summary>
    public bool IsRun { get; init; }

    /// <summary>Whether a quotation mark itself is written twice.</summary>
    public bool DoublesQuote { get; init; }

    /// <summary>Whether a carriage return before a line feed is a part of the text.</summary>
    public bool KeepsCarriageReturns { get; init; }

    /// <summary>Which white space is no part of the text.</summary>
    public LiteralLayout Layout { get; init; }

    /// <summary>Whether a text is written in it after a prefix.</summary>
    public bool Follows(ReadOnlySpan<char> prefix)
    {
        foreach (var letter in Prefix)
        {
            if (!prefix.Contains(letter) && !prefix.Contains(char.ToUpperInvariant(letter)))
            {
                return false;
            }
        }

        return true;
    }
}
