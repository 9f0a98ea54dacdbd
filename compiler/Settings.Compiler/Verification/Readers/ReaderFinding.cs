using Settings.Compiler.Text;

namespace Settings.Compiler.Verification.Readers;

/// <summary>A part of a file that its reader does not accept.</summary>
/// <param name="Span">Where in the file's text.</param>
/// <param name="Reader">The program, with its article and its version: "the kubelet 1.34".</param>
/// <param name="Reason">What is wrong there, as a sentence without a full stop. Never quotes a value: it may be secret.</param>
/// <param name="IsKey">Whether the span is a key, which the reason quotes, and not a value.</param>
/// <param name="IsIgnored">Whether the program goes on without this part; else it refuses the file.</param>
public sealed record ReaderFinding(TextSpan Span, string Reader, string Reason, bool IsKey, bool IsIgnored);
