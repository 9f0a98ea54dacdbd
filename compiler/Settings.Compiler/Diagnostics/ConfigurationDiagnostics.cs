using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the configuration file settingsc.toml, beside those about its TOML.</summary>
public static class ConfigurationDiagnostics
{
    private static readonly DiagnosticRule UnknownKeyRule = new("BR9201", "unknown-configuration-key", Severity.Error);
    private static readonly DiagnosticRule WrongValueRule = new("BR9202", "wrong-configuration-value", Severity.Error);
    private static readonly DiagnosticRule InvalidPatternRule = new("BR9203", "invalid-pattern", Severity.Error);
    private static readonly DiagnosticRule UnknownTargetRule = new("BR9204", "unknown-configured-target", Severity.Error);

    /// <summary>Every rule of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnknownKeyRule, WrongValueRule, InvalidPatternRule, UnknownTargetRule];

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
    /// <param name="key">Its key.</param>
    /// <param name="kind">What it is, with an article.</param>
    /// <param name="expected">What it must be, with an article.</param>
    public static Diagnostic WrongKind(TextSpan span, string key, string kind, string expected) =>
        new(WrongValueRule, span, $"'{key}' is {kind}, but it must be {expected}.");

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
}
