using System.Globalization;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>What fmt says of the form of files, docs/formatting.md. Whether a node accepts them is not its business.</summary>
public static class FormattingDiagnostics
{
    /// <summary>A file is not in its canonical form.</summary>
    public static readonly DiagnosticRule NotCanonicalRule = new("BR9401", "not-canonical", Severity.Warning) { Effect = Effect.Style };

    /// <summary>A file could not be formatted.</summary>
    public static readonly DiagnosticRule NotFormattedRule = new("BR9402", "not-formatted", Severity.Error);

    private static readonly DiagnosticRule PartlyFormattedRule = new("BR9403", "partly-formatted", Severity.Info);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [NotCanonicalRule, NotFormattedRule, PartlyFormattedRule];

    /// <summary>A file that formatting would change.</summary>
    /// <param name="first">The first line that differs.</param>
    /// <param name="lines">How many lines differ.</param>
    /// <param name="fix">All that would change.</param>
    public static Diagnostic NotCanonical(TextSpan first, int lines, Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        var isUnended = fix.Edits is [{ Span.Length: 0, NewText: "\n" or "\r\n" } only] && only.Span.Start == first.End;
        var what = isUnended ? "this line has no line end"
            : lines == 1 ? "this line differs"
            : string.Create(CultureInfo.InvariantCulture, $"{lines} lines differ, this one first");
        return new(NotCanonicalRule, first, $"The file is not in its canonical form: {what}. 'settingsc fmt' formats it.") { Fixes = [fix] };
    }

    /// <summary>A file, or a document in one, that must not be changed.</summary>
    /// <param name="place">The document; nothing for the whole file.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static Diagnostic NotFormatted(TextSpan place, string reason) => new(NotFormattedRule, place, $"Not formatted: {reason}.");

    /// <summary>A folder that was named and contains nothing to format.</summary>
    /// <param name="folder">Its name as it was given.</param>
    public static Diagnostic NothingToFormat(string folder) =>
        new(NotFormattedRule, default, $"\"{folder}\" contains neither user data nor migrations. Name a file to have it formatted whatever it is called.");

    /// <summary>A document that is written in a way in which it cannot be changed.</summary>
    /// <param name="place">The document.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static Diagnostic Left(TextSpan place, string reason) => new(PartlyFormattedRule, place, $"This document stays as it is: {reason}.");

    /// <summary>Passages that do not parse.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="passages">How many there are.</param>
    public static Diagnostic BrokenPassages(TextSpan first, int passages)
    {
        var many = string.Create(CultureInfo.InvariantCulture, $"{passages} passages with mistakes stay as they are, this one first");
        return new(PartlyFormattedRule, first, $"{(passages == 1 ? "This passage has mistakes and stays as it is" : many)}; 'settingsc lint' shows them.");
    }
}
