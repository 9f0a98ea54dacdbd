namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Base64 of RFC 4648 with its padding, nothing between the characters and no stray bits at the end; empty is valid.
/// Upstream: settings-sdk modeled-types/src/shared.rs (ValidBase64), crate base64, engine STANDARD.
/// </summary>
public sealed class Base64Format : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "base64";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool IsBase64 => true;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=';

    /// <inheritdoc/>
    public string Example => "YQ==";

    /// <inheritdoc/>
    public FormatVerdict Check(string text) =>
        StrictBase64.MistakeIn(text) is { } mistake ? FormatVerdict.Invalid(mistake) : FormatVerdict.Valid;
}
