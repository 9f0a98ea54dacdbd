using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about configuration files that a node does not write.</summary>
public static class RenderingDiagnostics
{
    /// <summary>A file needs a setting that is not set.</summary>
    public static readonly DiagnosticRule MissingSetting = new("BR3001", "missing-setting", Severity.Warning) { Effect = Effect.NotWritten };

    /// <summary>A file's template cannot use the value of a setting.</summary>
    public static readonly DiagnosticRule UnusableSetting = new("BR3002", "unusable-setting", Severity.Warning) { Effect = Effect.NotWritten };

    /// <summary>A file would grow beyond all bounds.</summary>
    public static readonly DiagnosticRule FileTooLarge = new("BR3003", "file-too-large", Severity.Warning) { Effect = Effect.NotWritten };

    private static readonly DiagnosticRule NeedsFactsRule = new("BR3004", "needs-facts", Severity.Info);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [MissingSetting, UnusableSetting, FileTooLarge, NeedsFactsRule];

    /// <summary>Files that the node writes, and for which facts of the machine are missing here.</summary>
    /// <param name="paths">The files.</param>
    public static Diagnostic NeedsFacts(IReadOnlyCollection<string> paths) => new(
        NeedsFactsRule, default, $"{(paths.Count == 1 ? "1 file needs" : $"{paths.Count} files need")} facts of the machine, which the node has at boot: {string.Join(", ", paths)}. Give the facts with --facts to see {(paths.Count == 1 ? "it" : "them")} here.");

    /// <summary>A node does not write a file.</summary>
    /// <param name="rule">Why: one of this class's rules.</param>
    /// <param name="span">Where the setting is written in the user data; empty when it is not.</param>
    /// <param name="path">The file, such as /etc/hosts.</param>
    /// <param name="reason">The reason as a sentence, such as "'settings.network.hostname' is not set."</param>
    /// <param name="setting">The setting that caused it; null when none did.</param>
    public static Diagnostic FileNotWritten(DiagnosticRule rule, TextSpan span, string path, string reason, SettingPath? setting) =>
        new(rule, span, $"The node does not write '{path}': {reason}", setting)
        {
            Help = "At boot a node skips files that it cannot render; a later settings change that affects such a file fails as a whole.",
        };
}
