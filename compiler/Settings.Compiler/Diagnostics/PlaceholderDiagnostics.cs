using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about texts that were meant to be replaced.</summary>
public static class PlaceholderDiagnostics
{
    private static readonly DiagnosticRule LeftRule = new("BR3104", "placeholder-left", Severity.Info) { Effect = Effect.NoEffect };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [LeftRule];

    /// <summary>A text with a placeholder that nobody has replaced.</summary>
    /// <param name="span">The text.</param>
    /// <param name="setting">The setting; its value may be secret.</param>
    public static Diagnostic Left(TextSpan span, SettingPath setting) =>
        new(LeftRule, span, $"'{setting}' contains what looks like a placeholder that nobody has replaced, and a node takes it as it is. Write the value, or check the template that the document comes from.", setting);
}
