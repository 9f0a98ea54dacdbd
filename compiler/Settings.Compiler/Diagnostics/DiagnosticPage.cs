namespace Settings.Compiler.Diagnostics;

/// <summary>What there is to know about a kind of finding.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Text">The page about it as Markdown.</param>
public sealed record DiagnosticPage(DiagnosticRule Rule, string Text);
