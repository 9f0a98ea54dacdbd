using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the keys of tables.</summary>
public static class TableDiagnostics
{
    private const int ShortList = 8;

    /// <summary>A setting that does not exist.</summary>
    public static readonly DiagnosticRule UnknownSettingRule = new("BR1001", "unknown-setting", Severity.Error);

    /// <summary>A key that its table does not accept.</summary>
    public static readonly DiagnosticRule KeyNotAllowedRule = new("BR1009", "key-not-allowed", Severity.Error);

    private static readonly DiagnosticRule MissingMemberRule = new("BR1007", "missing-member", Severity.Error);
    private static readonly DiagnosticRule TwoNamesRule = new("BR1008", "two-names", Severity.Error);
    /// <summary>A key that the node ignores.</summary>
    public static readonly DiagnosticRule IgnoredKeyRule = new("BR1011", "ignored-key", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule DeprecatedRule = new("BR1012", "deprecated-setting", Severity.Warning) { Effect = Effect.Style };
    private static readonly DiagnosticRule ListForTableRule = new("BR1013", "list-for-table", Severity.Warning) { Effect = Effect.Style };
    private static readonly DiagnosticRule EmptyTableRule = new("BR1014", "empty-table", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule OtherNameRule = new("BR1015", "other-name", Severity.Info) { Effect = Effect.Style };
    private static readonly DiagnosticRule UnquotedKeyRule = new("BR1016", "unquoted-key", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
        [UnknownSettingRule, MissingMemberRule, TwoNamesRule, KeyNotAllowedRule, IgnoredKeyRule, DeprecatedRule, ListForTableRule, EmptyTableRule, OtherNameRule, UnquotedKeyRule];

    /// <summary>A key that its table does not have.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">Its path.</param>
    /// <param name="key">Its name.</param>
    /// <param name="table">The path of the table.</param>
    /// <param name="suggestion">What was probably meant; null when that is unknown.</param>
    /// <param name="known">The keys that the table has.</param>
    public static Diagnostic UnknownSetting(TextSpan span, SettingPath setting, string key, SettingPath table, Suggestion? suggestion, IEnumerable<string> known) => new(
        UnknownSettingRule, span, new UnknownKeyMessage(key, span, shown => $"Unknown setting '{shown}' in '{table}'", suggestion), setting)
    {
        Help = suggestion is null ? Known(table, [.. known]) : null,
        Fixes = Rename(span, suggestion),
    };

    /// <summary>An extension that other variants have.</summary>
    public static Diagnostic OtherVariant(TextSpan span, SettingPath setting, string key) => new(
        UnknownSettingRule, span, new OtherVariantMessage(key), setting);

    /// <summary>The finding about an unknown setting, where one variant is asked about.</summary>
    /// <param name="unknown">The finding; any other one is given back.</param>
    /// <param name="variant">The name of the variant.</param>
    public static Diagnostic InVariant(Diagnostic unknown, string variant)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        return unknown.Rule != UnknownSettingRule || unknown.Said is not VariantKeyMessage said ? unknown
            : new Diagnostic(unknown.Rule, unknown.Span, said with { Variant = variant }, unknown.Setting) { Labels = unknown.Labels, Help = unknown.Help, Fixes = unknown.Fixes };
    }

    /// <summary>A key that the table must have wherever it is written.</summary>
    public static Diagnostic MissingMember(TextSpan table, SettingPath setting, string member, string expects) => new(
        MissingMemberRule, table, $"'{setting}' needs '{member}' wherever it is written, even if a default sets it; add '{member}': {expects}.", setting);

    /// <summary>One setting under two of its names.</summary>
    public static Diagnostic TwoNames(TextSpan span, SettingPath setting, string key, TextSpan first) => new(
        TwoNamesRule, span, $"'{key}' is another name for a setting that is already written; keep one of the two.", setting)
    {
        Labels = [new DiagnosticLabel(first, "first written here")],
    };

    /// <summary>A key of a free table that breaks its rule.</summary>
    public static Diagnostic KeyNotAllowed(TextSpan span, SettingPath setting, string key, string expects, Suggestion? suggestion) => new(
        KeyNotAllowedRule, span, new UnknownKeyMessage(Excerpt.Of(key), span, shown => $"'{shown}' is not allowed as a key here; write {expects}", suggestion), setting)
    {
        Fixes = Rename(span, suggestion),
    };

    /// <summary>A key that the node drops silently.</summary>
    public static Diagnostic IgnoredKey(TextSpan span, SettingPath setting, string key, Suggestion? suggestion) => new(
        IgnoredKeyRule, span, new UnknownKeyMessage(key, span, static shown => $"The node silently ignores '{shown}' here", suggestion), setting)
    {
        Fixes = Rename(span, suggestion),
    };

    /// <summary>A setting that should no longer be used.</summary>
    public static Diagnostic Deprecated(TextSpan span, SettingPath setting, string since, string why, string? replacedBy) => new(
        DeprecatedRule, span, $"'{setting}' has been deprecated since {since}: {why}. {(replacedBy is null ? "Remove it." : $"Use '{replacedBy}' instead.")}", setting);

    /// <summary>A list where a table is meant, which the node happens to accept.</summary>
    public static Diagnostic ListForTable(TextSpan span, SettingPath setting, IEnumerable<string> members) => new(
        ListForTableRule, span, $"The node reads this list as the table '{setting}', by position: {string.Join(", ", members)}. Write a table, which people can read.", setting);

    /// <summary>A table without keys.</summary>
    public static Diagnostic EmptyTable(TextSpan span, SettingPath setting) => new(
        EmptyTableRule, span, $"The table '{setting}' is empty and the node does not store it; write a setting in it, or remove it.", setting);

    /// <summary>A name that the model accepts beside the one that is documented.</summary>
    public static Diagnostic OtherName(TextSpan span, SettingPath setting, string key, string name) => new(
        OtherNameRule, span, $"'{key}' is another name for '{name}'; write the documented one.", setting)
    {
        Fixes = span.Length == 0 ? [] : [Fix.Replace($"Write '{name}'", isSafe: true, span, name)],
    };

    /// <summary>A key whose dots made tables of it.</summary>
    /// <param name="span">What was written of the key.</param>
    /// <param name="setting">The path of the setting that was meant.</param>
    /// <param name="key">The key that was meant.</param>
    /// <param name="isWhole">Whether the span contains the whole key.</param>
    public static Diagnostic UnquotedKey(TextSpan span, SettingPath setting, string key, bool isWhole) => new(
        UnquotedKeyRule, span, new QuotingMessage(key, span, static shown => $"Each dot of a key without quotes begins a table; write \"{shown}\" = value."), setting)
    {
        Fixes = isWhole && span.Length > 0 ? [Fix.Replace("Put the key in quotes", isSafe: true, span, $"\"{key}\"")] : [],
    };

    private static string? Known(SettingPath table, string[] known) => known.Length == 0
        ? null
        : $"'{table}' has {string.Join(", ", known.Take(ShortList))}{(known.Length > ShortList ? $" and {known.Length - ShortList} more" : string.Empty)}.";

    private static System.Collections.Immutable.ImmutableArray<Fix> Rename(TextSpan span, Suggestion? suggestion) =>
        suggestion?.Name is { } name && span.Length > 0
            ? [Fix.Replace($"Write '{name}'", isSafe: false, span, name.Contains('.', StringComparison.Ordinal) ? $"\"{name}\"" : name)]
            : [];
}
