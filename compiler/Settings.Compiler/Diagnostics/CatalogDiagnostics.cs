using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the files of a catalog.</summary>
public static class CatalogDiagnostics
{
    /// <summary>A file that others name is missing.</summary>
    internal static readonly DiagnosticRule MissingFileRule = new("BR9501", "missing-catalog-file", Severity.Error);

    private static readonly DiagnosticRule MissingKeyRule = new("BR9502", "missing-catalog-key", Severity.Error);
    private static readonly DiagnosticRule WrongKindRule = new("BR9503", "wrong-catalog-value", Severity.Error);
    private static readonly DiagnosticRule UnknownKeyRule = new("BR9504", "unknown-catalog-key", Severity.Error);
    private static readonly DiagnosticRule ConflictingLayersRule = new("BR9505", "conflicting-layers", Severity.Error);
    private static readonly DiagnosticRule CircularVariantRule = new("BR9506", "circular-variant", Severity.Error);
    private static readonly DiagnosticRule DanglingNameRule = new("BR9507", "dangling-name", Severity.Error);
    private static readonly DiagnosticRule InvalidSchemaRule = new("BR9508", "invalid-schema", Severity.Error);

    private static readonly DiagnosticRule MetadataOfNothingRule = new("BR9509", "metadata-of-nothing", Severity.Info);
    private static readonly DiagnosticRule RefusedDefaultRule = new("BR9510", "refused-default", Severity.Error);

    private static readonly DiagnosticRule InvalidRuleRule = new("BR9511", "invalid-rule", Severity.Error);

    private static readonly DiagnosticRule PlacedTwiceRule = new("BR9512", "placed-twice", Severity.Error);
    private static readonly DiagnosticRule DanglingSettingRule = new("BR9513", "dangling-setting", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
        [MissingFileRule, MissingKeyRule, WrongKindRule, UnknownKeyRule, ConflictingLayersRule, CircularVariantRule, DanglingNameRule, InvalidSchemaRule, MetadataOfNothingRule, RefusedDefaultRule, InvalidRuleRule, PlacedTwiceRule, DanglingSettingRule];

    /// <summary>A file that others of the catalog name is missing, or missing for the release.</summary>
    public static Diagnostic MissingFile(string path, string catalog, string? release) => new(
        MissingFileRule, default, $"'{path}' is missing in {catalog}{(release is null ? string.Empty : $" for release {release}")}; add the file, or remove its name from the list.");

    /// <summary>A key that must be given is not.</summary>
    public static Diagnostic MissingKey(TextSpan span, string key, string kind) => new(
        MissingKeyRule, span, $"The key '{key}' is missing; it must be {kind}.");

    /// <summary>A value of another kind than its key accepts.</summary>
    public static Diagnostic WrongKind(TextSpan span, string key, string kind, string expected) => new(
        WrongKindRule, span, $"'{key}' is {kind}, but it must be {expected}.");

    /// <summary>A key that means nothing.</summary>
    public static Diagnostic UnknownKey(TextSpan span, string key, IEnumerable<string> known) => new(
        UnknownKeyRule, span, $"Unknown key '{key}'; allowed: {string.Join(", ", known.Select(name => $"'{name}'"))}.");

    /// <summary>A layer gives a key a value of another kind than a layer before it. Upstream's build fails on it.</summary>
    public static Diagnostic ConflictingLayers(TextSpan span, string key, string kind, string before, SourcePlace first) => new(
        ConflictingLayersRule, span, $"'{key}' is {kind} here, but {before} in '{first.Source.Name}'; give it the same kind in all layers.")
    {
        Labels = [DiagnosticLabel.Elsewhere(first, $"{before} here")],
    };

    /// <summary>A variant that takes what it does not say from itself, perhaps through others.</summary>
    public static Diagnostic CircularVariant(TextSpan span, string variant) => new(
        CircularVariantRule, span, $"'{variant}' inherits from itself; remove 'like' from one of the variants and write all its keys.");

    /// <summary>A name of a service or configuration file that the defaults do not define.</summary>
    public static Diagnostic DanglingName(string name, string kind, SettingPath usedBy) => new(
        DanglingNameRule, default, $"'{usedBy}' names the unknown {kind} '{name}'; define it in a layer, or remove the name.");

    /// <summary>A command that sets a setting, and whose program or helper is unknown.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="command">The command.</param>
    /// <param name="problem">What is unknown and what is allowed, as a clause.</param>
    public static Diagnostic DanglingProgram(string setting, string command, string problem) => new(
        DanglingNameRule, default, $"The command '{command}' cannot set '{setting}': {problem}{(problem.EndsWith('?') ? string.Empty : ".")}");

    /// <summary>A schema that cannot be enforced as it is written.</summary>
    public static Diagnostic InvalidSchema(TextSpan span, string path, string reason) => new(
        InvalidSchemaRule, span, $"The schema '{path}' cannot be used: {reason}.");

    /// <summary>Metadata of a setting that the variant does not have.</summary>
    public static Diagnostic MetadataOfNothing(string setting, string metadata) => new(
        MetadataOfNothingRule, default, $"Unknown setting '{setting}' with the metadata '{metadata}' in a defaults layer; correct the name, unless the real image has the same mistake.");

    /// <summary>A setting that a program sets or reads, and that a variant does not have.</summary>
    public static Diagnostic DanglingSetting(string setting, string command) => new(
        DanglingSettingRule, default, $"The command '{command}' sets or reads the unknown setting '{setting}'; correct the name.");

    /// <summary>A set of files that requires itself, perhaps through others.</summary>
    /// <param name="span">The name that leads back.</param>
    /// <param name="names">The sets, from the one that leads back to itself.</param>
    public static Diagnostic CircularSet(TextSpan span, IEnumerable<string> names) => new(
        CircularVariantRule, span, $"This set of files requires itself: {string.Join(" -> ", names.Select(name => $"'{name}'"))}. Remove one of the names.");

    /// <summary>A default that the setting's own type refuses.</summary>
    public static Diagnostic DefaultRefused(Diagnostic refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(RefusedDefaultRule, default, new RefusedDefaultMessage(refusal.Said));
    }

    /// <summary>A finding about a file that holds only for some of the variants that use it.</summary>
    public static Diagnostic OnVariants(Diagnostic finding, IEnumerable<string> variants)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Rule, finding.Span, new VariantMessage(finding.Said, string.Join(", ", variants)), finding.Setting)
        {
            Labels = finding.Labels,
            Help = finding.Help,
            Fixes = finding.Fixes,
        };
    }

    /// <summary>A rule that cannot be read.</summary>
    public static Diagnostic InvalidRule(TextSpan span, string path, string reason) => new(
        InvalidRuleRule, span, $"The rule '{path}' cannot be used: {reason}{(reason.EndsWith('?') ? string.Empty : ".")}")
    { Help = "docs/rules.md describes the keywords." };

    /// <summary>A path that two sets of an image's files place.</summary>
    public static Diagnostic PlacedTwice(TextSpan span, string path, string origin) => new(
        PlacedTwiceRule, span, $"'{path}' already comes from '{origin}'; remove one of the two, or name other sets in the variant.");
}
