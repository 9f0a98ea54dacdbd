using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about files that a node writes and their readers do not understand.</summary>
public static class VerificationDiagnostics
{
    private static readonly DiagnosticRule BrokenFileRule = new("BR3201", "broken-file", Severity.Warning) { Effect = Effect.ProgramFails };
    private static readonly DiagnosticRule DifferentFileRule = new("BR3202", "different-file", Severity.Warning);
    private static readonly DiagnosticRule MissingFileRule = new("BR3203", "missing-file", Severity.Warning);
    private static readonly DiagnosticRule UnexpectedFileRule = new("BR3204", "unexpected-file", Severity.Warning);
    private static readonly DiagnosticRule DifferentModeRule = new("BR3205", "different-mode", Severity.Warning);

    private static readonly DiagnosticRule RefusedFileRule = new("BR3206", "refused-file", Severity.Warning) { Effect = Effect.ProgramFails };
    private static readonly DiagnosticRule IgnoredPartRule = new("BR3207", "ignored-part", Severity.Info) { Effect = Effect.Ignored };

    // The node writes what it is given, and a document with such a text is not meant for a node yet.
    private static readonly DiagnosticRule StubFileRule = new("BR3208", "stub-file", Severity.Info) { Effect = Effect.ProgramFails };

    /// <summary>The rules about a tree of files that is compared with the expected one.</summary>
    internal static IReadOnlyList<DiagnosticRule> OfComparisons { get; } = [DifferentFileRule, MissingFileRule, UnexpectedFileRule, DifferentModeRule];

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [BrokenFileRule, DifferentFileRule, MissingFileRule, UnexpectedFileRule, DifferentModeRule, RefusedFileRule, IgnoredPartRule, StubFileRule];

    /// <summary>What to do about settings that give a name twice.</summary>
    public const string NameGivenTwice = "Two settings write the same name into the file. Keep one of them, or write what both say into one.";

    /// <summary>A file that does not parse.</summary>
    /// <param name="span">Where the setting that did it is written; empty when it is not.</param>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format, for people.</param>
    /// <param name="position">Where in the file.</param>
    /// <param name="reason">What is wrong there.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="setting">The setting that the text there comes from; null when the template wrote it.</param>
    public static Diagnostic BrokenFile(TextSpan span, string path, string format, LinePosition position, string reason, string remedy, SettingPath? setting) => new(
        BrokenFileRule, span, $"'{path}' is not valid as the node writes it ({format}): in line {position.Line + 1}, column {position.Character + 1}, {reason}.{Origin(setting)}", setting)
    {
        Help = remedy,
    };

    /// <summary>A file that is only begun, as in examples that are to be filled in.</summary>
    /// <param name="span">Where the setting that did it is written; empty when it is not.</param>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format, for people.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="setting">The setting that the text comes from; null when the template wrote it.</param>
    public static Diagnostic StubFile(TextSpan span, string path, string format, string remedy, SettingPath? setting) => new(
        StubFileRule, span, $"'{path}' contains only the beginning of its content ({format}), which looks like a placeholder that nobody has replaced: the program that reads it does not start.{Origin(setting)}", setting)
    {
        Help = remedy,
    };

    /// <summary>A file or link of a node that is not what it should be.</summary>
    public static Diagnostic DifferentFile(string path, string difference) => new(
        DifferentFileRule, default, $"'{path}' {difference}.");

    /// <summary>A file that a node should have and has not.</summary>
    public static Diagnostic MissingFile(string path, string difference) => new(
        MissingFileRule, default, $"'{path}' {difference}.");

    /// <summary>A file that a node has and should not have.</summary>
    public static Diagnostic UnexpectedFile(string path, string difference) => new(
        UnexpectedFileRule, default, $"'{path}' {difference}.");

    /// <summary>A file or folder of a node with other permissions than it should have.</summary>
    public static Diagnostic DifferentMode(string path, string difference) => new(
        DifferentModeRule, default, $"'{path}' {difference}.");

    /// <summary>A file that parses, but that the program it is for refuses.</summary>
    /// <param name="span">Where the setting that did it is written; empty when it is not.</param>
    /// <param name="path">The file.</param>
    /// <param name="reader">The program, with its article.</param>
    /// <param name="position">Where in the file.</param>
    /// <param name="reason">What is wrong there, and what is allowed.</param>
    /// <param name="setting">The setting that the text there comes from; null when the template wrote it.</param>
    public static Diagnostic RefusedFile(TextSpan span, string path, string reader, LinePosition position, string reason, SettingPath? setting) => new(
        RefusedFileRule, span, $"{Capital(reader)} refuses '{path}': in line {position.Line + 1}, column {position.Character + 1}, {reason}.{Origin(setting)}", setting);

    /// <summary>A part of a file that the program it is for ignores.</summary>
    /// <param name="span">Where the setting that did it is written; empty when it is not.</param>
    /// <param name="path">The file.</param>
    /// <param name="reader">The program, with its article.</param>
    /// <param name="position">Where in the file.</param>
    /// <param name="reason">What is wrong there.</param>
    /// <param name="setting">The setting that the text there comes from; null when the template wrote it.</param>
    public static Diagnostic IgnoredPart(TextSpan span, string path, string reader, LinePosition position, string reason, SettingPath? setting) => new(
        IgnoredPartRule, span, $"{Capital(reader)} ignores a part of '{path}': in line {position.Line + 1}, column {position.Character + 1}, {reason}.{Origin(setting)}", setting);

    private static string Origin(SettingPath? setting) => setting is null ? string.Empty : $" The text there comes from '{setting}'.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
