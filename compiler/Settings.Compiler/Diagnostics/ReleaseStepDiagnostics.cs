using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the steps between releases.</summary>
public static class ReleaseStepDiagnostics
{
    private static readonly DiagnosticRule InvalidStepRule = new("BR4030", "invalid-release-step", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [InvalidStepRule];

    /// <summary>A step that is none, or would lead nowhere newer.</summary>
    public static Diagnostic InvalidStep(TextSpan span, string step) => new(
        InvalidStepRule, span, $"'{step}' is not a valid step between releases; write \"1.25.0 -> 1.26.0\", the older release first.");

    /// <summary>What should be a release and is none.</summary>
    public static Diagnostic InvalidRelease(TextSpan span, string release) => new(
        InvalidStepRule, span, $"'{release}' is not a valid release; write three numbers with dots between them, such as 1.26.1.");

    /// <summary>Two steps between the same releases.</summary>
    public static Diagnostic DuplicateStep(TextSpan span, string step) => new(
        InvalidStepRule, span, $"A step '{step}' already exists; put the migrations of both into one list.");
}
