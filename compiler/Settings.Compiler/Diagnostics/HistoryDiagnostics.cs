using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about settings that not every release has.</summary>
public static class HistoryDiagnostics
{
    private static readonly DiagnosticRule NewerRule = new("BR1018", "newer-setting", Severity.Error);
    private static readonly DiagnosticRule KnownByNameRule = new("BR1019", "known-by-name", Severity.Info);
    private static readonly DiagnosticRule InexactRule = new("BR1020", "inexact-release", Severity.Info);
    private static readonly DiagnosticRule OtherKubernetesRule = new("BR1021", "other-kubernetes", Severity.Info);

    /// <summary>Whether findings of a rule say how much is known of a release, which is so for every document.</summary>
    public static bool IsOfRelease(DiagnosticRule rule) => rule == InexactRule;

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [NewerRule, KnownByNameRule, InexactRule, OtherKubernetesRule];

    /// <summary>A setting that a release does not have yet.</summary>
    public static Diagnostic Newer(TextSpan span, SettingPath setting, string since, string release) => new(
        NewerRule, span, $"'{setting}' exists only since {since}: release {release} refuses it. Remove it, or use a newer image.", setting);

    /// <summary>A setting of a release that the catalog does not know exactly.</summary>
    public static Diagnostic KnownByName(TextSpan span, SettingPath setting, string since, string? kind, string release) => new(
        KnownByNameRule, span, $"'{setting}' exists since {since}; for release {release} only its name{(kind is null ? string.Empty : $" and kind ({kind})")} can be checked, not its value.", setting);

    /// <summary>A document for a release that the catalog does not know exactly.</summary>
    /// <param name="span">Where that is said.</param>
    /// <param name="release">The release.</param>
    /// <param name="standIn">What is checked instead.</param>
    public static Diagnostic Inexact(TextSpan span, string release, string standIn) => new(
        InexactRule, span, $"Release {release} has no complete data: the document is checked with what is known about its settings and with {standIn}.");

    /// <summary>A document for a release that is put together from parts.</summary>
    /// <param name="span">Where that is said.</param>
    /// <param name="description">What is certain of it and what is not, in one line.</param>
    public static Diagnostic Rebuilt(TextSpan span, string description) => new(InexactRule, span, description);

    /// <summary>A document for a variant of which the catalog has no more than the name.</summary>
    /// <param name="span">Where that is said.</param>
    /// <param name="release">The release.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="reason">Why nothing else is known.</param>
    /// <param name="standIn">What is checked instead.</param>
    public static Diagnostic VariantByName(TextSpan span, string release, string variant, string reason, string standIn) => new(
        InexactRule, span, $"Of the variant {variant} of release {release} only the name is known: {reason}. The document is checked with {standIn} instead.");

    /// <summary>A document for a variant that its release does not have, and another one has.</summary>
    public static Diagnostic OtherVariant(TextSpan span, string release, string variant, string standIn) => new(
        InexactRule, span, $"Release {release} does not have the variant {variant}: the document is checked with {standIn} instead.");

    /// <summary>A document for nodes with a version of Kubernetes that the release does not have.</summary>
    /// <param name="span">The beginning of the document.</param>
    /// <param name="kubernetes">What the text around the document says of its nodes.</param>
    public static Diagnostic OtherKubernetes(TextSpan span, MissingKubernetes kubernetes)
    {
        ArgumentNullException.ThrowIfNull(kubernetes);
        return new(
            OtherKubernetesRule, span, $"The cluster runs Kubernetes {Excerpt.Of(kubernetes.Version)}, but release {kubernetes.Release} does not have the variant {Excerpt.Of(kubernetes.Variant)}{kubernetes.Lifetime}. The document is checked against {kubernetes.StandIn} instead.");
    }

    /// <summary>A value that a release may allow of which the catalog does not know that type exactly.</summary>
    public static Diagnostic MayBeAllowed(TextSpan span, SettingPath setting, string since, string? values, string release) => new(
        KnownByNameRule, span, $"'{setting}' allows more values since {since}{(values is null ? string.Empty : $" ({values})")}; for release {release} its value cannot be checked.", setting);

    /// <summary>The finding about a value, with the releases that allow it.</summary>
    /// <param name="refused">The finding.</param>
    /// <param name="releases">The releases that allow it.</param>
    public static Diagnostic AllowedElsewhere(Diagnostic refused, ReleaseSpan releases)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.Said is not RefusedValueMessage said ? refused
            : new Diagnostic(refused.Rule, refused.Span, said with { Allowing = releases }, refused.Setting) { Fixes = refused.Fixes };
    }

    /// <summary>The finding about an unknown setting, with the releases that have it: no other name is meant.</summary>
    /// <param name="unknown">The finding.</param>
    /// <param name="releases">The releases that have it, which have a first one.</param>
    public static Diagnostic WithLifetime(Diagnostic unknown, ReleaseSpan releases)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        return unknown.Said is not UnknownKeyMessage said ? unknown
            : new Diagnostic(unknown.Rule, unknown.Span, said with { Lifetime = releases }, unknown.Setting);
    }
}
