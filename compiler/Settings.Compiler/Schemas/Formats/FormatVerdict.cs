namespace Settings.Compiler.Schemas.Formats;

/// <summary>What a format says about a text.</summary>
public readonly record struct FormatVerdict
{
    private FormatVerdict(bool isValid, string? reason, string? canonical, long? number = null)
    {
        IsValid = isValid;
        Reason = reason;
        Canonical = canonical;
        Number = number;
    }

    /// <summary>The text is one of the format.</summary>
    public static FormatVerdict Valid { get; } = new(true, null, null);

    /// <summary>Whether the text is one of the format.</summary>
    public bool IsValid { get; }

    /// <summary>Why it is not, as a clause that follows "it", without quoting the text: "ends with a dot"; null when the rule says it all.</summary>
    public string? Reason { get; }

    /// <summary>The text in the spelling that the real model writes; null when it is the text itself.</summary>
    public string? Canonical { get; }

    /// <summary>The whole number that the real model stores in place of the text; null when it stores a text.</summary>
    public long? Number { get; }

    /// <summary>The text is not one of the format.</summary>
    public static FormatVerdict Invalid(string? reason = null) => new(false, reason, null);

    /// <summary>The text is one of the format, and this is its canonical spelling.</summary>
    public static FormatVerdict As(string canonical) => new(true, null, canonical);

    /// <summary>The text is one of the format, and this number is stored in its place.</summary>
    public static FormatVerdict As(long number) => new(true, null, null, number);

    /// <summary>Valid or, without a reason, not.</summary>
    public static FormatVerdict Of(bool isValid) => isValid ? Valid : Invalid();
}
