using System.Globalization;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>What the tool itself could not do: files it cannot read, targets it does not know.</summary>
public static class ToolDiagnostics
{
    /// <summary>A named file cannot be read.</summary>
    public static readonly DiagnosticRule UnreadableFileRule = new("BR9001", "unreadable-file", Severity.Error);

    /// <summary>A file is to be checked that is known to be something else.</summary>
    /// <param name="file">The name as it was given.</param>
    /// <param name="title">What it is, with its article.</param>
    /// <param name="mayHold">Whether such files can have user data in them.</param>
    /// <param name="remedy">What to do, as a sentence; null for nothing.</param>
    public static Diagnostic OtherFile(string file, string title, bool mayHold, string? remedy) =>
        new(NoUserDataInFileRule, default, $"\"{file}\" is {title}, {(mayHold ? "without user data" : "not user data")} of Bottlerocket: nothing was checked. {remedy ?? "User data has a [settings…] table, or a \"#:settingsc\" comment."}");

    /// <summary>The target comment of a file cannot be understood.</summary>
    public static readonly DiagnosticRule InvalidTargetRule = new("BR9002", "invalid-target", Severity.Error);

    private static readonly DiagnosticRule OnlyOnSomeVariantsRule = new("BR9003", "only-on-some-variants", Severity.Info);

    private static readonly DiagnosticRule MoreErrorsRule = new("BR9004", "more-errors", Severity.Error);
    private static readonly DiagnosticRule MoreWarningsRule = new("BR9005", "more-warnings", Severity.Warning);
    private static readonly DiagnosticRule MoreNotesRule = new("BR9006", "more-notes", Severity.Info);

    private static readonly DiagnosticRule NoUserDataRule = new("BR9007", "no-user-data", Severity.Error);

    private static readonly DiagnosticRule MisspeltTargetRule = new("BR9009", "misspelt-target", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule NoUserDataInFileRule = new("BR9008", "no-user-data-in-file", Severity.Error);

    /// <summary>Every rule of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnreadableFileRule, InvalidTargetRule, OnlyOnSomeVariantsRule, MoreErrorsRule, MoreWarningsRule, MoreNotesRule, NoUserDataRule, NoUserDataInFileRule, MisspeltTargetRule];

    /// <summary>Whether findings of a kind say how many others there are.</summary>
    /// <summary>The rules whose findings say that nothing can be said about a file.</summary>
    public static IReadOnlyList<DiagnosticRule> AboutUnusableFiles { get; } = [UnreadableFileRule, InvalidTargetRule, NoUserDataRule, NoUserDataInFileRule];

    internal static bool IsCount(DiagnosticRule rule) => rule == MoreErrorsRule || rule == MoreWarningsRule || rule == MoreNotesRule;

    /// <summary>Findings that are counted but not shown.</summary>
    /// <param name="severity">How severe they are.</param>
    /// <param name="count">How many there are.</param>
    public static Diagnostic More(Severity severity, int count)
    {
        var (rule, one) = severity switch
        {
            Severity.Error => (MoreErrorsRule, "error"),
            Severity.Warning => (MoreWarningsRule, "warning"),
            _ => (MoreNotesRule, "note"),
        };
        return new(rule, default, string.Create(CultureInfo.InvariantCulture, $"… and {count} more {one}{(count == 1 ? " is" : "s are")} not shown.")) { Times = count };
    }

    /// <summary>A named file cannot be read.</summary>
    /// <param name="file">The name as it was given.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static Diagnostic UnreadableFile(string file, string reason) =>
        new(UnreadableFileRule, default, $"\"{file}\" cannot be read: {reason}.");

    /// <summary>A folder is to be checked that has no user data.</summary>
    /// <param name="folder">The name as it was given.</param>
    public static Diagnostic NoUserData(string folder) =>
        new(NoUserDataRule, default, $"\"{folder}\" contains no user data. TOML, templates, YAML, JSON, Terraform, programs, scripts and Markdown in it are searched for a [settings…] table or a \"#:settingsc\" comment, but not hidden folders, node_modules and what .gitignore names. To check another file, name it.");

    /// <summary>A file is to be checked that has no user data.</summary>
    /// <param name="file">The name as it was given.</param>
    /// <param name="language">What the file is; null when that is unknown.</param>
    public static Diagnostic NoUserDataInFile(string file, string? language) =>
        new(NoUserDataInFileRule, default, $"\"{file}\" {(language is null ? "contains" : $"is {language} without")} {(language is null ? "no user data" : "user data")}: nothing was checked. User data has a [settings…] table, or a \"#:settingsc\" comment.");

    /// <summary>The target comment of a file cannot be understood.</summary>
    /// <param name="span">The comment.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static Diagnostic InvalidTarget(TextSpan span, string reason) =>
        new(InvalidTargetRule, span, $"The target comment is not valid: {reason}. Write it as \"#:settingsc variant=NAME release=VERSION\".");

    /// <summary>A comment that seems to name a target.</summary>
    /// <param name="span">The comment.</param>
    public static Diagnostic MisspeltTarget(TextSpan span) =>
        new(MisspeltTargetRule, span, "This comment seems to name a target, but it is not read: write it as \"#:settingsc variant=NAME release=VERSION\", before the first line that says something.");

    /// <summary>Something that some variants of the release refuse.</summary>
    /// <param name="refused">What the others say.</param>
    /// <param name="variants">Those that accept it.</param>
    public static Diagnostic OnlyOnSomeVariants(Diagnostic refused, IEnumerable<string> variants)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new(OnlyOnSomeVariantsRule, refused.Span, new PartialMessage(string.Join(", ", variants), refused.Said), refused.Setting);
    }
}
