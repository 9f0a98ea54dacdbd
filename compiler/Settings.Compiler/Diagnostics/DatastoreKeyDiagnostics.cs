using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about keys that the types accept and the datastore behind them refuses.</summary>
public static class DatastoreKeyDiagnostics
{
    private static readonly DiagnosticRule EmptyRule = new("BR2001", "empty-key", Severity.Error);
    private static readonly DiagnosticRule CharacterRule = new("BR2002", "key-character", Severity.Error);
    private static readonly DiagnosticRule NameTooLongRule = new("BR2003", "key-too-long", Severity.Error);
    private static readonly DiagnosticRule FileNameTooLongRule = new("BR2004", "key-file-name-too-long", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [EmptyRule, CharacterRule, NameTooLongRule, FileNameTooLongRule];

    /// <summary>A key without characters.</summary>
    public static Diagnostic Empty(TextSpan span, SettingPath setting) => new(
        EmptyRule, span, "The key is empty; the datastore refuses it. Give it a name.", setting);

    /// <summary>A character that keys cannot have.</summary>
    public static Diagnostic Character(TextSpan span, SettingPath setting, string key, string character) => new(
        CharacterRule, span, new QuotingMessage(Excerpt.Of(key), span, shown => $"The key '{shown}' contains '{Excerpt.Of(character)}', which the datastore refuses; use only A-Z a-z 0-9 _ - / and dots."), setting);

    /// <summary>A name longer than the datastore accepts.</summary>
    public static Diagnostic NameTooLong(TextSpan span, SettingPath setting, string length) => new(
        NameTooLongRule, span, $"The full name of this setting has {length} bytes, including quotes, but the datastore accepts at most 255; use a shorter key.", setting);

    /// <summary>A key longer than a file name, once its punctuation is encoded.</summary>
    public static Diagnostic FileNameTooLong(TextSpan span, SettingPath setting, string key, string length) => new(
        FileNameTooLongRule, span, new QuotingMessage(Excerpt.Of(key), span, shown => $"The key '{shown}' needs a file name of {length} bytes in the datastore, but at most 255 are allowed (each dot and slash counts as three); use a shorter key."), setting);
}
