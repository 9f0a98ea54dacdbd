using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about a user data document as a whole: its form, and what of it the node looks at.</summary>
public static class UserDataDiagnostics
{
    private static readonly DiagnosticRule BrokenGzipRule = new("BR9101", "broken-gzip", Severity.Error) { Effect = Effect.Rejected };
    private static readonly DiagnosticRule IgnoredTailRule = new("BR9102", "ignored-gzip-tail", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule EmptyRule = new("BR9103", "empty-user-data", Severity.Info) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule NoSettingsRule = new("BR9104", "no-settings", Severity.Error) { Effect = Effect.Rejected };
    private static readonly DiagnosticRule IgnoredTableRule = new("BR9105", "ignored-table", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule NotUserDataRule = new("BR9106", "other-file", Severity.Warning) { Effect = Effect.Ignored };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [BrokenGzipRule, IgnoredTailRule, EmptyRule, NoSettingsRule, IgnoredTableRule, NotUserDataRule];

    /// <summary>Compressed data that cannot be decompressed.</summary>
    public static Diagnostic BrokenGzip(string reason) => new(
        BrokenGzipRule, default, $"The document begins like gzip, but {reason}; compress it again.");

    /// <summary>Bytes after the first member.</summary>
    public static Diagnostic IgnoredTail(int bytes) => new(
        IgnoredTailRule, default, $"The node reads the first gzip member only; the {bytes} bytes after it are ignored. Compress the whole document at once.");

    /// <summary>White space only.</summary>
    public static Diagnostic Empty() => new(
        EmptyRule, default, "The document is empty, so the node starts with its defaults.")
    {
        Help = "In a file or on a CD-ROM only a document without any bytes counts as empty; white space alone is refused there.",
    };

    /// <summary>TOML without settings.</summary>
    public static Diagnostic NoSettings() => new(
        NoSettingsRule, default, "The table 'settings' is missing, and the node ignores everything else; write the settings under [settings].");

    /// <summary>settings is a value.</summary>
    public static Diagnostic SettingsIsNoTable(TextSpan span, string kind) => new(
        NoSettingsRule, span, $"'settings' is {kind}, but it must be a table.", SettingPath.Settings);

    /// <summary>Another table beside settings.</summary>
    public static Diagnostic IgnoredTable(TextSpan span, string key) => new(
        IgnoredTableRule, span, new QuotingMessage(Excerpt.Of(key), span, static shown => $"The node ignores '{shown}': only the table 'settings' counts. Remove it, or move its content below 'settings'."));

    /// <summary>Another file in place of user data.</summary>
    /// <param name="span">Its beginning.</param>
    /// <param name="title">What it is, with its article.</param>
    /// <param name="remedy">What to do, as a sentence; null for nothing.</param>
    public static Diagnostic OtherFile(TextSpan span, string title, string? remedy) => new(
        NotUserDataRule, span, $"This is {title}, and not user data: a node that gets it as user data refuses it.{Sentence(remedy)}");

    /// <summary>Another file in place of user data, with a settings table.</summary>
    /// <param name="span">Its beginning.</param>
    /// <param name="title">What it is, with its article.</param>
    /// <param name="extension">A table of settings in it; null for none.</param>
    /// <param name="there">What that table does in such a file, as half a sentence.</param>
    /// <param name="remedy">What to do, as a sentence; null for nothing.</param>
    public static Diagnostic OtherFile(TextSpan span, string title, string? extension, string there, string? remedy) => new(
        NotUserDataRule, span, $"This is {title}, and not user data: a node that gets it as user data ignores all of it{(extension is null ? string.Empty : $" but '[settings.{Excerpt.Of(extension)}]', which belongs into user data; {there}")}.{Sentence(remedy)}");

    /// <summary>Another spelling of settings.</summary>
    public static Diagnostic MisspeltSettings(TextSpan span, string key) => new(
        IgnoredTableRule, span, new QuotingMessage(Excerpt.Of(key), span, static shown => $"The node ignores '{shown}': only the table 'settings', in lower case, counts. Did you mean 'settings'?"))
    {
        Fixes = [Fix.Replace("Write 'settings'", isSafe: false, span, "settings")],
    };

    /// <summary>A table of settings that does not stand below settings.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="key">The same as text.</param>
    /// <param name="extension">The table that was probably meant.</param>
    /// <param name="table">The same with what the table's header names below it.</param>
    public static Diagnostic MisplacedExtension(TextSpan span, string key, SettingPath extension, SettingPath table) => new(
        IgnoredTableRule, span, new QuotingMessage(Excerpt.Of(key), span, shown => $"The node ignores '{shown}': only the table 'settings' counts. Did you mean '{(shown == Excerpt.Of(key) ? table : extension)}'?"))
    {
        Fixes = [Fix.Replace($"Write '{extension}'", isSafe: false, span, extension.ToString())],
    };

    private static string Sentence(string? remedy) => remedy is null ? string.Empty : " " + remedy;
}
