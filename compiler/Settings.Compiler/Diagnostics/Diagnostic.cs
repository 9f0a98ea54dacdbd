using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>One finding about one source text.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Span">Where it is; an empty span at 0 speaks of the whole document.</param>
/// <param name="Message">What is wrong with the name in quotes, what is allowed, what to do. Never holds a secret.</param>
/// <param name="Setting">The settings path it concerns, spelled as the datastore spells keys; null when none.</param>
public sealed record Diagnostic(DiagnosticRule Rule, TextSpan Span, string Message, string? Setting = null)
{
    /// <summary>The code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>The severity of the rule.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>Further places the message speaks of.</summary>
    public ImmutableArray<DiagnosticLabel> Labels { get; init; } = [];

    /// <summary>What to do or know beyond the message; null when the message says it all.</summary>
    public string? Help { get; init; }

    /// <summary>Changes of the source that remove the finding, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];
}
