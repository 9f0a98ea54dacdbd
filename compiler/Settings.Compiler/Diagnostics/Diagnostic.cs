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

    /// <summary>How much it matters: what a configuration file says, else the severity of the rule.</summary>
    public Severity Severity => Level ?? Rule.Severity;

    /// <summary>How much it matters by a configuration file; null when none says so.</summary>
    public Severity? Level { get; init; }

    /// <summary>What it says of the node whatever a configuration file says: an error is what the node rejects.</summary>
    public Severity OnNode => Rule.Severity == Severity.Error ? Severity.Error : Severity < Severity.Error ? Severity : Severity.Warning;

    /// <summary>What the message is spelled from. It cannot be replaced: what is known of a finding is said to its factory.</summary>
    public DiagnosticMessage Said { get; } = Said;

    /// <summary>What is wrong with the name in quotes, what is allowed, what to do: one printable line. Never contains a secret.</summary>
    public string Message => Printable.Message(UrlSecrets.Mask(Said.Text));

    /// <summary>The setting as output spells it; null when it concerns none. Never contains a secret, which a key with a URL may.</summary>
    public string? SettingName => Setting is null ? null : UrlSecrets.Mask(Setting.ToString());

    /// <summary>Whether it says that something is not known without facts about the machine, which may tell that nothing is wrong.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many findings it stands for: more than one only where it says how many are not shown.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Further places the message mentions.</summary>
    public ImmutableArray<DiagnosticLabel> Labels { get; init; } = [];

    /// <summary>What to do or know beyond the message; null when the message says it all.</summary>
    public string? Help { get; init => field = value is null ? null : Printable.Message(value); }

    /// <summary>Changes of the source that remove the finding, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The finding at another place, such as that of its document in a text that holds it.</summary>
    /// <param name="move">The other place of a span.</param>
    /// <param name="restore">The other spelling of a text.</param>
    /// <param name="fix">The fix there; null when there is none.</param>
    internal Diagnostic Moved(Func<TextSpan, TextSpan> move, Func<string, string> restore, Func<Fix, Fix?> fix) =>
        new(Rule, move(Span), new PlainMessage(restore(Said.Text)), Setting is null ? null : SettingPath.Parse(restore(Setting.ToString())))
        {
            IsOpen = IsOpen,
            Level = Level,
            Times = Times,
            Labels = [.. Labels.Select(label => label.Source is null ? new DiagnosticLabel(move(label.Span), restore(label.Message)) : label)],
            Help = Help is null ? null : restore(Help),
            Fixes = [.. Fixes.Select(fix).OfType<Fix>()],
        };

    /// <summary>The finding as one that holds for some of several targets.</summary>
    /// <param name="targets">Their names.</param>
    internal Diagnostic For(string targets) => new(Rule, Span, new TargetedMessage(targets, Said), Setting)
    {
        IsOpen = IsOpen,
        Level = Level,
        Times = Times,
        Labels = Labels,
        Help = Help,
        Fixes = Fixes,
    };

    /// <summary>The finding with a mask in place of what it quotes of secrets. Fixes that write secret text are gone.</summary>
    /// <param name="secrets">The secrets of its document.</param>
    public Diagnostic Masked(SecretSpans secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return new(Rule, Span, Said.Masked(secrets), Setting)
        {
            IsOpen = IsOpen,
            Level = Level,
            Times = Times,
            Labels = Labels,
            Help = Help,
            Fixes = Fixes.Any(fix => fix.Writes(secrets)) ? [.. Fixes.Where(fix => !fix.Writes(secrets))] : Fixes,
        };
    }

    /// <summary>The finding without its message: that spells a key which may contain a secret.</summary>
    /// <param name="table">The table in which the key is.</param>
    internal Diagnostic Untold(SettingPath table) => new(Rule, Span, $"What is wrong is not told: a key of '{table}' may contain a secret.", table)
    {
        IsOpen = IsOpen,
        Level = Level,
        Times = Times,
    };
}
