namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>What the URL parser makes of a text.</summary>
/// <param name="IsValid">Whether the text is an absolute URL.</param>
/// <param name="Host">Its host as the parser writes it; null when it has none.</param>
internal readonly record struct Url(bool IsValid, string? Host)
{
    /// <summary>A text that is not an absolute URL.</summary>
    public static Url Invalid { get; } = new(IsValid: false, Host: null);

    /// <summary>A URL without a host.</summary>
    public static Url WithoutHost { get; } = new(IsValid: true, Host: null);
}
