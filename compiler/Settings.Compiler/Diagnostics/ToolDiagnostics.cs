using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>What the tool itself could not do: files it cannot read, targets it does not know.</summary>
public static class ToolDiagnostics
{
    /// <summary>A named file cannot be read.</summary>
    public static readonly DiagnosticRule UnreadableFileRule = new("BR9001", "unreadable-file", Severity.Error);

    /// <summary>The target comment of a file cannot be understood.</summary>
    public static readonly DiagnosticRule InvalidTargetRule = new("BR9002", "invalid-target", Severity.Error);

    private static readonly DiagnosticRule OnlyOnSomeVariantsRule = new("BR9003", "only-on-some-variants", Severity.Info);

    /// <summary>Every rule of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnreadableFileRule, InvalidTargetRule, OnlyOnSomeVariantsRule];

    /// <summary>A named file cannot be read.</summary>
    /// <param name="file">The name as it was given.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static Diagnostic UnreadableFile(string file, string reason) =>
        new(UnreadableFileRule, default, $"\"{file}\" cannot be read: {reason}.");

    /// <summary>The target comment of a file cannot be understood.</summary>
    /// <param name="span">The comment.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static Diagnostic InvalidTarget(TextSpan span, string reason) =>
        new(InvalidTargetRule, span, $"The target comment is not valid: {reason}. Write it as \"#:settingsc variant=NAME release=VERSION\".");

    /// <summary>Something that some variants of the release refuse.</summary>
    /// <param name="refused">What the others say.</param>
    /// <param name="variants">Those that accept it.</param>
    public static Diagnostic OnlyOnSomeVariants(Diagnostic refused, IEnumerable<string> variants)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new(OnlyOnSomeVariantsRule, refused.Span, new PartialMessage(string.Join(", ", variants), refused.Said), refused.Setting);
    }
}
