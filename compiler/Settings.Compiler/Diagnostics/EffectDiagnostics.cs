using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about settings that a node ignores.</summary>
public static class EffectDiagnostics
{
    private static readonly DiagnosticRule WithoutEffectRule = new("BR3103", "without-effect", Severity.Warning) { Effect = Effect.NoEffect };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [WithoutEffectRule];

    /// <summary>A setting that no file of the variant holds, and that no program of it reads.</summary>
    /// <param name="span">Its key.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="release">Its release.</param>
    /// <param name="since">The first version of the same kind of variant that makes something of it; null when there is none.</param>
    public static Diagnostic WithoutEffect(TextSpan span, SettingPath setting, string variant, string release, string? since) => new(
        WithoutEffectRule,
        span,
        $"'{setting}' has no effect on {variant} {release}: it is accepted, but no file uses it. {(since is null ? "Remove it." : $"Remove it, or use a variant of version {since} or newer, where it has an effect.")}",
        setting);
}
