using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the files of a catalog as such: whether they can be read, are what their kind says, and are read at all.</summary>
public static class CatalogFileDiagnostics
{
    private static readonly DiagnosticRule InvalidJsonRule = new("BR9514", "invalid-catalog-json", Severity.Error);
    private static readonly DiagnosticRule RefusedFileRule = new("BR9515", "refused-catalog-file", Severity.Error);
    private static readonly DiagnosticRule UnreadFileRule = new("BR9516", "unread-catalog-file", Severity.Error);
    private static readonly DiagnosticRule StaleFileRule = new("BR9517", "stale-derived-file", Severity.Error);
    private static readonly DiagnosticRule IncompleteCatalogRule = new("BR9518", "incomplete-catalog", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [InvalidJsonRule, RefusedFileRule, UnreadFileRule, StaleFileRule, IncompleteCatalogRule];

    /// <summary>A file that is not JSON.</summary>
    public static Diagnostic InvalidJson(TextSpan span) => new(
        InvalidJsonRule, span, "The JSON is not valid from here on.")
    { Help = "JSON has no comments and no comma after the last item." };

    /// <summary>A place of a file that the schema of its kind refuses.</summary>
    /// <param name="span">The place.</param>
    /// <param name="problem">What is wrong there and what is allowed, as a sentence without its end.</param>
    /// <param name="schema">The keyword of the meta-schema that says so.</param>
    public static Diagnostic Refused(TextSpan span, string problem, string schema) => new(
        RefusedFileRule, span, $"{char.ToUpperInvariant(problem[0])}{problem[1..]}{(problem.EndsWith('?') ? string.Empty : ".")}")
    { Help = $"The rule is in '{schema}'." };

    /// <summary>A file that nothing reads.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">Why, as a clause.</param>
    public static Diagnostic Unread(string path, string reason) => new(
        UnreadFileRule, default, $"'{path}' is never read: {reason}. Move it, or remove it.");

    /// <summary>A file that is derived from others and no longer says what they do.</summary>
    /// <param name="span">The first line that differs.</param>
    /// <param name="path">The file.</param>
    public static Diagnostic Stale(TextSpan span, string path) => new(
        StaleFileRule, span, $"'{path}' does not match the templates and schemas. Run 'settingsc catalog derive --catalog DIR' and commit the result.");

    /// <summary>A part without which a catalog would be checked with less than it promises.</summary>
    /// <param name="pattern">Which files are missing.</param>
    /// <param name="catalog">The catalog.</param>
    public static Diagnostic Incomplete(string pattern, string catalog) => new(
        IncompleteCatalogRule, default, $"'{pattern}' is missing in {catalog}; the catalog cannot be used without it. Copy the whole folders 'schemas' and 'templates'.");
}
