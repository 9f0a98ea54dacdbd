using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about settings that not every release has.</summary>
public static class HistoryDiagnostics
{
    private static readonly DiagnosticRule NewerRule = new("BR1018", "newer-setting", Severity.Error);
    private static readonly DiagnosticRule KnownByNameRule = new("BR1019", "known-by-name", Severity.Info);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [NewerRule, KnownByNameRule];

    /// <summary>A setting that a release does not have yet.</summary>
    public static Diagnostic Newer(TextSpan span, string setting, string since, string release) => new(
        NewerRule, span, $"'{setting}' exists since {since}: release {release} refuses it. Remove it, or use a newer image.", setting);

    /// <summary>A setting of a release that the catalog does not know exactly.</summary>
    public static Diagnostic KnownByName(TextSpan span, string setting, string since, string? kind, string release) => new(
        KnownByNameRule, span, $"'{setting}' exists since {since}. Of release {release} it is known by name only{(kind is null ? string.Empty : $", as {kind}")}: its value is not checked.", setting);

    /// <summary>A finding about an unknown setting that other releases have: no other name is meant.</summary>
    public static Diagnostic WithLifetime(Diagnostic unknown, string since, string? until)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var guess = unknown.Message.IndexOf(" Did you mean", StringComparison.Ordinal);
        return unknown with
        {
            Message = $"{(guess < 0 ? unknown.Message : unknown.Message[..guess])} {(until is null ? $"It exists since release {since}." : $"It existed from release {since} until {until}.")}",
            Help = null,
            Fixes = [],
        };
    }
}
