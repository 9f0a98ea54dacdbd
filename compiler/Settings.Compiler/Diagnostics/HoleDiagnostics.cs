using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about what is put into a document only later.</summary>
public static class HoleDiagnostics
{
    private static readonly DiagnosticRule UnquotedRule = new("BR0301", "unquoted-placeholder", Severity.Warning) { Effect = Effect.BootFails };
    private static readonly DiagnosticRule NeverAllowedRule = new("BR0302", "placeholder-never-allowed", Severity.Error);
    private static readonly DiagnosticRule TwiceInFragmentRule = new("BR0303", "table-of-module-twice", Severity.Error);
    private static readonly DiagnosticRule FragmentRule = new("BR0304", "seems-to-continue-table", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule FoldedRule = new("BR0305", "folded-user-data", Severity.Error);
    private static readonly DiagnosticRule MissingVariableRule = new("BR0311", "template-variable-missing", Severity.Warning) { Effect = Effect.BootFails };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnquotedRule, NeverAllowedRule, TwiceInFragmentRule, FragmentRule, FoldedRule, MissingVariableRule];

    /// <summary>A placeholder without quotation marks where only a text is allowed.</summary>
    /// <param name="span">The placeholder.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="placeholder">As it is written; null when it must not be shown.</param>
    public static Diagnostic Unquoted(TextSpan span, SettingPath setting, string? placeholder) => new(
        UnquotedRule, span, $"'{setting}' must be a string, and {(placeholder is null ? "the placeholder" : $"'{placeholder}'")} is put in as a bare word unless its value brings quotation marks along. Put it in quotation marks.", setting);

    /// <summary>A variable of a template that no call of it gives.</summary>
    /// <param name="span">The placeholder.</param>
    /// <param name="name">The variable.</param>
    /// <param name="place">The file and the line of a call.</param>
    /// <param name="calls">How many calls there are.</param>
    public static Diagnostic MissingVariable(TextSpan span, string name, string place, int calls) => new(
        MissingVariableRule, span, $"Terraform fails here: {(calls == 1 ? $"templatefile in {place} does not give" : $"none of {calls} calls of templatefile, such as in {place}, gives")} the variable '{name}'. Add it to the arguments, or write '$${{' for text that begins with '${{'.");

    /// <summary>A header of the table that the document continues.</summary>
    /// <param name="span">The name in the header.</param>
    /// <param name="table">The table.</param>
    /// <param name="fix">How to bring the keys to the others; null when nobody can say.</param>
    public static Diagnostic TwiceInFragment(TextSpan span, string table, Fix? fix) => new(
        TwiceInFragmentRule, span, $"The table '{table}' is defined twice once the module that writes it first has added its own part, so the node rejects all of it. Write these keys without a header at the beginning: they continue '[{table}]'.")
    {
        Fixes = fix is null ? [] : [fix],
    };

    /// <summary>Keys at the top of a document that all belong to one table of settings.</summary>
    /// <param name="span">The first of them.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="table">The table.</param>
    public static Diagnostic SeemsToContinue(TextSpan span, IReadOnlyList<string> keys, SettingPath table) => new(
        FragmentRule, span, $"{(keys.Count == 1 ? $"'{keys[0]}' is a key" : $"'{keys[0]}' and {keys.Count - 1} more are keys")} of '{table}', but the node ignores what is outside of 'settings'. Is this the continuation of a '[{table}]' that a module writes first? Then say so with --fragment-of {table} or a comment \"#:settingsc fragment-of={table}\"; otherwise write '[{table}]' above.");

    /// <summary>User data in a YAML text whose lines YAML joins.</summary>
    /// <param name="span">The sign that says so.</param>
    /// <param name="key">The key of the text.</param>
    public static Diagnostic Folded(TextSpan span, string key) => new(
        FoldedRule, span, $"'>' after '{key}' folds the lines: YAML joins them with spaces, and the node gets text that is no TOML. Write '|'.")
    {
        Fixes = [Fix.Replace("Write '|'", isSafe: true, span, "|")],
    };

    /// <summary>A text that the setting refuses whatever is put in.</summary>
    /// <param name="span">The text.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="text">The text with its placeholders; null when it must not be shown.</param>
    /// <param name="expects">What is allowed.</param>
    public static Diagnostic NeverAllowed(TextSpan span, SettingPath setting, string? text, string expects) => new(
        NeverAllowedRule, span, new RefusedValueMessage($"{(text is null ? $"The value of '{setting}'" : $"'{text}'")} is not allowed whatever is put in; write {expects}."), setting);
}
