using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the configuration file settingsc.toml, beside those about its TOML.</summary>
public static class ConfigurationDiagnostics
{
    private static readonly DiagnosticRule UnknownKeyRule = new("BR9201", "unknown-configuration-key", Severity.Error);
    private static readonly DiagnosticRule WrongValueRule = new("BR9202", "wrong-configuration-value", Severity.Error);
    private static readonly DiagnosticRule InvalidPatternRule = new("BR9203", "invalid-pattern", Severity.Error);
    private static readonly DiagnosticRule UnknownTargetRule = new("BR9204", "unknown-configured-target", Severity.Error);
    private static readonly DiagnosticRule InvalidExtensionRule = new("BR9205", "invalid-extension", Severity.Error);
    private static readonly DiagnosticRule InvalidSeverityRule = new("BR9206", "invalid-severity", Severity.Error);
    private static readonly DiagnosticRule InvalidPlaceholderRule = new("BR9207", "invalid-placeholder", Severity.Error);
    private static readonly DiagnosticRule InvalidRulesRule = new("BR9208", "invalid-rules", Severity.Error);

    /// <summary>Every rule of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnknownKeyRule, WrongValueRule, InvalidPatternRule, UnknownTargetRule, InvalidExtensionRule, InvalidSeverityRule, InvalidPlaceholderRule, InvalidRulesRule];

    /// <summary>A key without a meaning.</summary>
    /// <param name="span">The key.</param>
    /// <param name="key">Its name.</param>
    /// <param name="owner">What it is in.</param>
    /// <param name="allowed">The keys that may be there.</param>
    public static Diagnostic UnknownKey(TextSpan span, string key, string owner, IReadOnlyList<string> allowed)
    {
        var hint = NearestName.Of(key, allowed) is { } meant ? $" Did you mean '{meant}'?" : string.Empty;
        return new(UnknownKeyRule, span, $"Unknown key '{key}' in {owner}; allowed: {string.Join(", ", allowed.Select(name => $"'{name}'"))}.{hint}");
    }

    /// <summary>A value of another kind than its key needs.</summary>
    /// <param name="span">The value.</param>
    /// <param name="key">Its key in quotation marks, or another name for it.</param>
    /// <param name="kind">What it is, with an article.</param>
    /// <param name="expected">What it must be, with an article.</param>
    public static Diagnostic WrongKind(TextSpan span, string key, string kind, string expected) =>
        new(WrongValueRule, span, $"{key} is {kind}, but it must be {expected}.");

    /// <summary>An address of pages that cannot be used.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="reason">What is wrong and what to write instead, as half a sentence.</param>
    public static Diagnostic InvalidAddress(TextSpan span, string text, string reason) =>
        new(WrongValueRule, span, $"'{text}' is not a valid address of pages: {reason}.");

    /// <summary>A list of targets without any.</summary>
    /// <param name="span">The list.</param>
    /// <param name="pattern">Its pattern.</param>
    public static Diagnostic NoTarget(TextSpan span, string pattern) =>
        new(WrongValueRule, span, $"'{pattern}' is an empty list, but it needs a target. Write one such as {{ variant = \"aws-k8s-1.34\" }}, or remove the entry.");

    /// <summary>Something that the second reader refuses although the first accepts it.</summary>
    /// <param name="span">Where.</param>
    public static Diagnostic NotRead(TextSpan span) =>
        new(WrongValueRule, span, "This cannot be read; write the value in a simpler way.");

    /// <summary>An architecture that no image is built for.</summary>
    /// <param name="span">The value.</param>
    /// <param name="arch">The name.</param>
    /// <param name="known">The names that exist.</param>
    public static Diagnostic UnknownArchitecture(TextSpan span, string arch, IReadOnlyList<string> known)
    {
        var hint = NearestName.Of(arch, known) is { } meant ? $" Did you mean \"{meant}\"?" : string.Empty;
        return new(WrongValueRule, span, $"'{arch}' is not a known architecture; allowed: {string.Join(", ", known.Select(name => $"\"{name}\""))}.{hint}");
    }

    /// <summary>A pattern that cannot match as it is meant.</summary>
    /// <param name="span">The pattern.</param>
    /// <param name="pattern">The same as text.</param>
    /// <param name="reason">What is wrong and what to write instead, as half a sentence.</param>
    public static Diagnostic InvalidPattern(TextSpan span, string pattern, string reason) =>
        new(InvalidPatternRule, span, $"'{pattern}' is not a valid pattern: {reason}.");

    /// <summary>A variant or release that the catalog does not know.</summary>
    /// <param name="span">The name.</param>
    /// <param name="reason">What is unknown, and what is known.</param>
    public static Diagnostic UnknownTarget(TextSpan span, string reason) =>
        new(UnknownTargetRule, span, $"The configured target is not valid: {reason}.");

    /// <summary>A configuration file that cannot be extended.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="path">The same as text.</param>
    /// <param name="reason">Why, and what to do, as half a sentence.</param>
    public static Diagnostic InvalidExtension(TextSpan span, string path, string reason) =>
        new(InvalidExtensionRule, span, $"\"{path}\" cannot be extended: {reason}.");

    /// <summary>A severity that is not a word for one.</summary>
    /// <param name="span">The value.</param>
    /// <param name="word">The same as text.</param>
    /// <param name="known">The words that there are.</param>
    public static Diagnostic UnknownLevel(TextSpan span, string word, IReadOnlyList<string> known)
    {
        var hint = NearestName.Of(word, known) is { } meant ? $" Did you mean \"{meant}\"?" : string.Empty;
        return new(InvalidSeverityRule, span, $"'{word}' is not a severity; allowed: {string.Join(", ", known.Select(name => $"\"{name}\""))}.{hint}");
    }

    /// <summary>A kind of finding that does not exist.</summary>
    /// <param name="span">The key.</param>
    /// <param name="name">The same as text.</param>
    /// <param name="known">The codes and names that there are.</param>
    public static Diagnostic UnknownRule(TextSpan span, string name, IReadOnlyList<string> known)
    {
        var hint = NearestName.Of(name, known) is { } meant ? $" Did you mean '{meant}'?" : string.Empty;
        return new(InvalidSeverityRule, span, $"Unknown finding '{name}': write its code, such as BR1127, or its name.{hint}");
    }

    /// <summary>A severity that findings of a kind cannot have.</summary>
    /// <param name="span">The key or the value.</param>
    /// <param name="code">The code of the kind.</param>
    /// <param name="reason">Why not, and what is allowed, as half a sentence.</param>
    public static Diagnostic ImpossibleSeverity(TextSpan span, string code, string reason) =>
        new(InvalidSeverityRule, span, $"The severity of {code} cannot be set like this: {reason}.");

    /// <summary>A way of writing placeholders that cannot be told from other text.</summary>
    /// <param name="span">The value.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="reason">What is wrong and what to write instead, as half a sentence.</param>
    public static Diagnostic InvalidPlaceholder(TextSpan span, string text, string reason) =>
        new(InvalidPlaceholderRule, span, $"'{text}' is not a valid form of placeholders: {reason}.");

    /// <summary>A folder of rules that cannot be used.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="folder">The same as text.</param>
    /// <param name="reason">Why, and what to do, as half a sentence.</param>
    public static Diagnostic InvalidRules(TextSpan span, string folder, string reason) =>
        new(InvalidRulesRule, span, $"The rules \"{folder}\" cannot be used: {reason}.");

    /// <summary>A policy that cannot be used.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="path">The same as text.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static Diagnostic InvalidPolicy(TextSpan span, string path, string reason) =>
        new(InvalidRulesRule, span, $"The policy \"{path}\" cannot be used: {reason}.");

    /// <summary>A rule of one's own that takes the code or the name of another one, or is about nothing.</summary>
    /// <param name="span">The code, the name, or the setting.</param>
    /// <param name="reason">What is wrong and what to do, as half a sentence.</param>
    public static Diagnostic InvalidRule(TextSpan span, string reason) => new(InvalidRulesRule, span, $"The rule is not valid: {reason}{(reason.EndsWith('?') ? string.Empty : ".")}");
}
