using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A second place that a finding speaks of, such as "first defined here".</summary>
public sealed record DiagnosticLabel(TextSpan Span, string Message);
