using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about texts that a node inserts into files where they do not belong.</summary>
public static class InsertionDiagnostics
{
    private static readonly DiagnosticRule BreaksFileRule = new("BR3101", "text-breaks-file", Severity.Warning) { Effect = Effect.ProgramFails };
    private static readonly DiagnosticRule EscapedRule = new("BR3102", "text-is-escaped", Severity.Warning) { Effect = Effect.NoEffect };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [BreaksFileRule, EscapedRule];

    /// <summary>A text with something in it that the file's format does not survive.</summary>
    public static Diagnostic BreaksFile(TextSpan span, SettingPath setting, string text, string path, string format) => new(
        BreaksFileRule, span, $"'{setting}' contains {Spoken(text)}, which its template inserts unchanged: '{path}' will no longer be {format}. Write the value without it.", setting);

    /// <summary>A text that reaches a file changed.</summary>
    public static Diagnostic IsEscaped(TextSpan span, SettingPath setting, string text, string escaped, string path) => new(
        EscapedRule, span, $"'{setting}' contains {Spoken(text)}, which its template escapes as HTML: '{path}' gets '{escaped}' instead. Write the value without it, unless the reader of the file accepts that.", setting);

    /// <summary>A text with a backslash that the file's format reads as the beginning of an escape, and which so reaches its program changed.</summary>
    public static Diagnostic IsEscape(TextSpan span, SettingPath setting, string path, string format) => new(
        EscapedRule, span, $"'{setting}' contains a backslash, which its template inserts unchanged: '{path}' is {format}, where it and what follows are read as another character. Write the value without it.", setting);

    private static string Spoken(string text) => text switch
    {
        "\n" => "a line break",
        "\"" => "a double quote",
        "'" => "a single quote",
        "\\" => "a backslash",
        "`" => "a backquote",
        _ => $"'{text}'",
    };
}
