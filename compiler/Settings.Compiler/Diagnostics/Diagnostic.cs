using System.Collections.Immutable;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>One finding about one source text.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Span">Where it is; an empty span at 0 means the whole document.</param>
/// <param name="Said">What the message is spelled from.</param>
/// <param name="Setting">The setting it concerns; null when none.</param>
public sealed record Diagnostic(DiagnosticRule Rule, TextSpan Span, DiagnosticMessage Said, SettingPath? Setting = null)
{
    /// <summary>A finding whose message nothing is added to.</summary>
    /// <param name="rule">The kind of finding.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="message">The message.</param>
    /// <param name="setting">The setting it concerns; null when none.</param>
    public Diagnostic(DiagnosticRule rule, TextSpan span, string message, SettingPath? setting = null)
        : this(rule, span, new PlainMessage(message), setting)
    {
    }

    /// <summary>The code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>The severity of the rule.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>What the message is spelled from. It cannot be replaced: what is known of a finding is said to its factory.</summary>
    public DiagnosticMessage Said { get; } = Said;

    /// <summary>What is wrong with the name in quotes, what is allowed, what to do: one printable line. Never contains a secret.</summary>
    public string Message => Printable.Message(Said.Text);

    /// <summary>How many findings it stands for: more than one only where it says how many are not shown.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Further places the message mentions.</summary>
    public ImmutableArray<DiagnosticLabel> Labels { get; init; } = [];

    /// <summary>What to do or know beyond the message; null when the message says it all.</summary>
    public string? Help { get; init => field = value is null ? null : Printable.Message(value); }

    /// <summary>Changes of the source that remove the finding, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The finding when what it quotes is secret. Its fixes, which write that text, are gone as well.</summary>
    /// <param name="mask">What is written instead of the text.</param>
    public Diagnostic WithoutQuote(string mask) => new(Rule, Span, Said.WithoutQuote(mask), Setting) { Labels = Labels, Help = Help };
}
