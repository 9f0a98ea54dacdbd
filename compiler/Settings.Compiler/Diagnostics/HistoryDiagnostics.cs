using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about settings that not every release has.</summary>
public static class HistoryDiagnostics
{
    private static readonly DiagnosticRule NewerRule = new("BR1018", "newer-setting", Severity.Error);
    private static readonly DiagnosticRule KnownByNameRule = new("BR1019", "known-by-name", Severity.Info);
    private static readonly DiagnosticRule InexactRule = new("BR1020", "inexact-release", Severity.Info);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [NewerRule, KnownByNameRule, InexactRule];

    /// <summary>A setting that a release does not have yet.</summary>
    public static Diagnostic Newer(TextSpan span, string setting, string since, string release) => new(
        NewerRule, span, $"'{setting}' exists since {since}: release {release} refuses it. Remove it, or use a newer image.", setting);

    /// <summary>A setting of a release that the catalog does not know exactly.</summary>
    public static Diagnostic KnownByName(TextSpan span, string setting, string since, string? kind, string release) => new(
        KnownByNameRule, span, $"'{setting}' exists since {since}. Of release {release} it is known by name only{(kind is null ? string.Empty : $", as {kind}")}: its value is not checked.", setting);

    /// <summary>A document for a release that the catalog does not know exactly.</summary>
    public static Diagnostic Inexact(TextSpan span, string release, string standIn) => new(
        InexactRule, span, $"Release {release} is not known exactly: the document is checked with what is known of its settings, for the variants of {standIn}.");

    /// <summary>A finding about a value that other releases allow.</summary>
    /// <param name="refused">The finding.</param>
    /// <param name="since">The first release that allows it; empty when that is the first of all.</param>
    /// <param name="until">The first release that no longer does; null while there is none.</param>
    public static Diagnostic AllowedElsewhere(Diagnostic refused, string since, string? until)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var releases = (since, until) switch
        {
            ("", { } end) => $"before {end}",
            (_, { } end) => $"since {since} and before {end}",
            _ => $"from {since} on",
        };
        return refused with { Message = $"{refused.Message} Releases {releases} allow it." };
    }

    /// <summary>A finding about an unknown setting that other releases have: no other name is meant.</summary>
    /// <param name="unknown">The finding.</param>
    /// <param name="since">The first release that has it.</param>
    /// <param name="until">The first release that no longer does; null while there is none.</param>
    public static Diagnostic WithLifetime(Diagnostic unknown, string since, string? until)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var guess = unknown.Message.IndexOf(" Did you mean", StringComparison.Ordinal);
        return unknown with
        {
            Message = $"{(guess < 0 ? unknown.Message : unknown.Message[..guess])} {(until is null ? $"It exists since release {since}." : $"Releases since {since} and before {until} have it.")}",
            Help = null,
            Fixes = [],
        };
    }
}
