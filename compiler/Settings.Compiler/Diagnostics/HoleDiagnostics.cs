using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about what is put into a document only later.</summary>
public static class HoleDiagnostics
{
    private static readonly DiagnosticRule UnquotedRule = new("BR0301", "unquoted-placeholder", Severity.Warning) { Effect = Effect.Rejected };
    private static readonly DiagnosticRule NeverAllowedRule = new("BR0302", "placeholder-never-allowed", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnquotedRule, NeverAllowedRule];

    /// <summary>A placeholder without quotation marks where only a text is allowed.</summary>
    /// <param name="span">The placeholder.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="placeholder">As it is written.</param>
    public static Diagnostic Unquoted(TextSpan span, SettingPath setting, string placeholder) => new(
        UnquotedRule, span, $"'{setting}' must be a string, and '{placeholder}' is put in as a bare word unless its value brings quotation marks along. Put it in quotation marks.", setting)
    {
        Fixes = [Fix.Replace("Put the placeholder in quotation marks", isSafe: false, span, $"\"{placeholder}\"")],
    };

    /// <summary>A text that the setting refuses whatever is put in.</summary>
    /// <param name="span">The text.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="text">The text with its placeholders; null when it must not be shown.</param>
    /// <param name="expects">What is allowed.</param>
    public static Diagnostic NeverAllowed(TextSpan span, SettingPath setting, string? text, string expects) => new(
        NeverAllowedRule, span, new RefusedValueMessage($"{(text is null ? $"The value of '{setting}'" : $"'{text}'")} is not allowed whatever is put in; write {expects}."), setting);
}
