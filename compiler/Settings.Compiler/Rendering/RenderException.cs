using Scriban.Parsing;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering;

/// <summary>Ends a rendering; carries what a <see cref="FailedFile"/> says.</summary>
internal sealed class RenderException(SourceSpan span, DiagnosticRule rule, string reason, SettingPath? path)
    : ScriptRuntimeException(span, reason)
{
    /// <summary>The kind of failure.</summary>
    public DiagnosticRule Rule { get; } = rule;

    /// <summary>The setting that caused it.</summary>
    public SettingPath? Path { get; } = path;

    /// <summary>A value that is not set was used where it must be.</summary>
    public static RenderException NotSet(SourceSpan span, SettingPath? path) =>
        new(span, RenderingDiagnostics.MissingSetting, $"'{path}' is not set.", path);
}
