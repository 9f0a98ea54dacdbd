using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>A comment that suppresses findings: <c># settingsc: ignore[unknown-setting] -- reason</c>.</summary>
/// <param name="Comment">The comment, from its '#' on.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Names">The kinds of findings, at least one.</param>
/// <param name="Reason">Why; null when it does not say.</param>
public sealed record Suppression(TextSpan Comment, SuppressionScope Scope, ImmutableArray<SuppressedName> Names, string? Reason)
{
    /// <summary>The text whose findings are meant, whole lines without the last line end.</summary>
    public TextSpan Covered { get; init; }

    /// <summary>Whether a finding is in the text that is meant, whatever its kind. What is about the document as a whole is on no line and in no table.</summary>
    internal bool Covers(Diagnostic finding) => Scope == SuppressionScope.File
        || (finding.Span != default && finding.Span.Start >= Covered.Start && finding.Span.Start <= Covered.End);
}
