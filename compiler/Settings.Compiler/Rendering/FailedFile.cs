using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>A configuration file that the node does not write.</summary>
/// <param name="Rule">The kind of failure: a rule of <see cref="RenderingDiagnostics"/> or of <see cref="TemplateDiagnostics"/>.</param>
/// <param name="Reason">The reason as a sentence, without secrets.</param>
/// <param name="Template">The template's path in the catalog, such as templates/hosts.template.scriban.</param>
/// <param name="Span">Where in the template it failed.</param>
/// <param name="Position">The same, as line and character.</param>
/// <param name="Setting">The setting that caused it; null when none did.</param>
public sealed record FailedFile(DiagnosticRule Rule, string Reason, string Template, TextSpan Span, LinePosition Position, SettingPath? Setting)
    : RenderOutcome;
