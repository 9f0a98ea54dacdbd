using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about what kind of text a document is.</summary>
public static class EncodingDiagnostics
{
    /// <summary>The bytes of a document are not UTF-8, so its text is not what it contains.</summary>
    public static readonly DiagnosticRule NotUtf8Rule = new("BR0201", "not-utf8", Severity.Error);

    /// <summary>The rule for texts in other languages.</summary>
    public static readonly DiagnosticRule NotTomlRule = new("BR0202", "not-toml", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [NotUtf8Rule, NotTomlRule];

    /// <summary>Bytes that are not UTF-8.</summary>
    public static Diagnostic NotUtf8(TextSpan span, byte value, long offset) => new(
        NotUtf8Rule, span, $"The byte 0x{value:X2} at offset {offset} is not valid UTF-8, and the node reads only UTF-8; save the file as UTF-8.");

    /// <summary>A text in UTF-16.</summary>
    public static Diagnostic Utf16() => new(
        NotUtf8Rule, default, "The text is UTF-16, but the node reads only UTF-8; save the file as UTF-8.");

    /// <summary>A text in another language than TOML.</summary>
    public static Diagnostic NotToml(TextSpan span, string language, string help) => new(
        NotTomlRule, span, $"This is {language}, but user data must be TOML with a [settings] table.")
    { Help = help };
}
