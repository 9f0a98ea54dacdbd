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
    private static readonly DiagnosticRule UnknownReleaseRule = new("BR9519", "unknown-release", Severity.Error);
    private static readonly DiagnosticRule MissingPageRule = new("BR9520", "missing-page", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [InvalidJsonRule, RefusedFileRule, UnreadFileRule, StaleFileRule, IncompleteCatalogRule, UnknownReleaseRule, MissingPageRule];

    /// <summary>A file that is not JSON.</summary>
    public static Diagnostic InvalidJson(TextSpan span) => new(
        InvalidJsonRule, span, "The JSON is not valid from here on.")
    { Help = "JSON has no comments and no comma after the last item." };

    /// <summary>An escape in JSON that is one half of a character without the other.</summary>
    /// <param name="span">The escape.</param>
    /// <param name="escape">Its text.</param>
    public static Diagnostic HalfCharacter(TextSpan span, string escape) => new(
        InvalidJsonRule, span, $"The escape '{escape}' is only half a character, so the string is not text. Write the character itself, or both halves.");

    /// <summary>A key that an object has more than once.</summary>
    /// <param name="span">The second one.</param>
    /// <param name="key">The key.</param>
    public static Diagnostic DoubledKey(TextSpan span, string key) => new(
        InvalidJsonRule, span, $"The key '{key}' is in this object twice, and only the last one counts. Remove one of the two.");

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

    /// <summary>A rule in a folder where documents that have its setting do not look for it.</summary>
    /// <param name="span">The setting.</param>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting that the rule is about.</param>
    /// <param name="home">The folder where it is looked for.</param>
    public static Diagnostic Misplaced(TextSpan span, string path, string setting, string home) => new(
        UnreadFileRule, span, $"'{path}' is never read for '{setting}'. Move the rule to the folder '{home}', or correct the setting.");

    /// <summary>A setting among those that are known by name only, though a model has it.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="model">The file of the model.</param>
    public static Diagnostic KnownSetting(TextSpan span, string setting, string model) => new(
        UnreadFileRule, span, $"The entry '{setting}' is never read: '{model}' has the setting with its releases. Remove the entry, or write 'more-values = true' if other releases allow more values.");

    /// <summary>A setting of which other releases allow more values, though no model has it.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="problem">What is wrong with its path and what is allowed, as a clause.</param>
    public static Diagnostic UnknownWiderSetting(TextSpan span, string problem) => new(
        UnreadFileRule, span, $"This entry is never read, since 'more-values' is for settings that a model has: {problem}{(problem.EndsWith('?') ? string.Empty : ".")} Correct the name, or remove 'more-values'.");

    /// <summary>A known defect of a law that does not exist.</summary>
    /// <param name="span">The code.</param>
    /// <param name="code">The code.</param>
    /// <param name="laws">The codes of all laws.</param>
    public static Diagnostic UnknownLaw(TextSpan span, string code, IEnumerable<string> laws) => new(
        UnreadFileRule, span, $"The defects of '{code}' are never read: no law of migrations has this code; allowed: {string.Join(", ", laws)}. Correct the code, or remove them.");

    /// <summary>A file that another one names and that does not exist.</summary>
    /// <param name="span">Where it is named.</param>
    /// <param name="path">The file.</param>
    /// <param name="near">The name that was probably meant; null when nothing is like it.</param>
    public static Diagnostic NoSuchFile(TextSpan span, string path, string? near) => new(
        CatalogDiagnostics.MissingFileRule, span, $"'{path}' is missing.{(near is null ? string.Empty : $" Did you mean '{near}'?")} Add the file, or correct its name.");

    /// <summary>A name that should be that of a release, and is none.</summary>
    /// <param name="span">The name; empty when it is that of the file.</param>
    /// <param name="release">The name.</param>
    /// <param name="around">The releases before and after it.</param>
    public static Diagnostic UnknownRelease(TextSpan span, string release, IEnumerable<string> around) => new(
        UnknownReleaseRule, span, $"Unknown release {release} (nearest: {string.Join(" and ", around)}). Name the first release that has the change, or add {release} to 'schemas/releases/history.toml'.");

    /// <summary>A span of releases that none is in.</summary>
    /// <param name="span">Its end.</param>
    /// <param name="since">The first release.</param>
    /// <param name="until">The first after them.</param>
    public static Diagnostic NoReleaseBetween(TextSpan span, string since, string until) => new(
        UnknownReleaseRule, span, $"'until' {until} is not after 'since' {since}, so no release is in this span. Name in 'until' the first release that is no longer in it.");

    /// <summary>A variant that a release has, and its history does not.</summary>
    /// <param name="span">Where the release lists it.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="release">The release.</param>
    public static Diagnostic NotInHistory(TextSpan span, string variant, string release) => new(
        UnknownReleaseRule, span, $"According to 'schemas/releases/history.toml', {release} has no variant '{variant}'. Add it there with its first release, or remove it here.");

    /// <summary>A variant that a release has according to the history, and does not list.</summary>
    /// <param name="span">Where the history has it.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="manifest">The manifest of the release.</param>
    public static Diagnostic NotInRelease(TextSpan span, string variant, string manifest) => new(
        UnknownReleaseRule, span, $"The variant '{variant}' is missing in '{manifest}'. Add it there, or correct its 'since' and 'until' here.");

    /// <summary>A setting that does not say since when it exists.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="setting">Its name.</param>
    public static Diagnostic NoSince(TextSpan span, string setting) => new(
        UnknownReleaseRule, span, $"'{setting}' does not say since which release it exists. Add \"bottlerocket\": {{\"since\": \"…\"}} with the first release that has it.");

    /// <summary>A code of a rule without its page.</summary>
    /// <param name="span">The code.</param>
    /// <param name="code">The code.</param>
    /// <param name="page">Where the page should be.</param>
    public static Diagnostic NoPage(TextSpan span, string code, string page) => new(
        MissingPageRule, span, $"The code '{code}' has no page, so 'settingsc explain {code}' prints none. Add '{page}' in the shape of its neighbours.");

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
