using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about what becomes of a document before a node gets it. A node itself may accept it as it is written.</summary>
public static class ProvisionerDiagnostics
{
    private static readonly DiagnosticRule RefusedRule = new("BR0306", "refused-by-provisioner", Severity.Warning) { Effect = Effect.BootFails };
    private static readonly DiagnosticRule DroppedRule = new("BR0307", "dropped-by-provisioner", Severity.Warning) { Effect = Effect.Ignored };
    private static readonly DiagnosticRule ChangedRule = new("BR0308", "changed-by-provisioner", Severity.Info) { Effect = Effect.NoEffect };
    private static readonly DiagnosticRule BrokenRule = new("BR0309", "broken-by-provisioner", Severity.Warning) { Effect = Effect.BootFails };

    private static readonly DiagnosticRule UnknownFieldRule = new("BR0310", "unknown-field", Severity.Warning) { Effect = Effect.Ignored };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [RefusedRule, DroppedRule, ChangedRule, BrokenRule, UnknownFieldRule];

    /// <summary>A value of another type than the provisioner's.</summary>
    /// <param name="span">The value.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="given">What the value is, such as "an integer".</param>
    /// <param name="expected">What is allowed.</param>
    /// <param name="instead">What to write instead, from the value; null when that is not known.</param>
    public static Diagnostic WrongType(TextSpan span, SettingPath setting, string provisioner, string given, string expected, string? instead) => new(
        RefusedRule,
        span,
        new QuotingMessage(Excerpt.Of(instead ?? string.Empty), span, shown => $"'{setting}' is {given}, but {provisioner} allows only {expected}: it refuses the whole document, so no node starts.{(instead is null ? string.Empty : $" Write {shown}.")}"),
        setting)
    {
        Fixes = instead is null ? [] : [Fix.Replace($"Write {expected}", isSafe: true, span, instead)],
    };

    /// <summary>Another mistake for which the whole document is refused.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="setting">Its setting; null for none.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="reason">What is wrong, as a sentence.</param>
    public static Diagnostic Refused(TextSpan span, SettingPath? setting, string provisioner, string reason) => new(
        RefusedRule, span, $"{provisioner} refuses the whole document, so no node starts: {reason}", setting);

    /// <summary>A key that the provisioner does not know.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="isLogged">Whether its log names the key; null when that depends on its version.</param>
    /// <param name="since">The version that knows it, with its name; null for none.</param>
    public static Diagnostic Dropped(TextSpan span, SettingPath setting, string provisioner, bool? isLogged, string? since) => new(
        DroppedRule,
        span,
        $"'{setting}' does not reach the node: {provisioner} does not know it and drops it{(isLogged switch { true => "; only its log names it", false => " silently", _ => string.Empty })}. {(since is null ? "Remove it, or set it in another way." : $"{since} knows it.")}",
        setting);

    /// <summary>A key that is lost because the provisioner writes the table around it.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="written">What it writes.</param>
    /// <param name="from">Where the value comes from.</param>
    public static Diagnostic Erased(TextSpan span, SettingPath setting, string provisioner, SettingPath written, string from) => new(
        DroppedRule, span, $"'{setting}' does not reach the node: {provisioner} writes the whole of '{written}' itself{from}. Set it there.", setting);

    /// <summary>A setting over which the provisioner writes.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="from">Where the value comes from.</param>
    public static Diagnostic Overwritten(TextSpan span, SettingPath setting, string provisioner, string from) => new(
        ChangedRule, span, $"{provisioner} writes its own value over '{setting}'{from}. Remove it, or set it there.", setting);

    /// <summary>An empty list or table, which the provisioner leaves out.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    public static Diagnostic Empty(TextSpan span, SettingPath setting, string provisioner) => new(
        ChangedRule, span, $"'{setting}' does not reach the node: {provisioner} leaves out what is empty, so a default of the node stays. Remove it.", setting);

    /// <summary>A key in another case than the provisioner's.</summary>
    /// <param name="span">The key.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="name">How it writes the key.</param>
    public static Diagnostic Respelled(TextSpan span, SettingPath setting, string provisioner, string name) => new(
        ChangedRule, span, $"{provisioner} writes '{setting}' as '{name}', the name that a node knows. Write '{name}'.", setting);

    /// <summary>A field beside those that a controller turns into settings.</summary>
    /// <param name="span">The key.</param>
    /// <param name="name">The key as it is written.</param>
    /// <param name="place">The map that it is in.</param>
    /// <param name="controller">What people call the controller.</param>
    /// <param name="allowed">The names that the map may have.</param>
    public static Diagnostic UnknownField(TextSpan span, string name, string place, string controller, IReadOnlyList<string> allowed)
    {
        var near = NearestName.Of(name, allowed);
        return new Diagnostic(UnknownFieldRule, span, new QuotingMessage(name, span, shown => $"{controller} makes no setting of '{shown}' in '{place}'. {(near is null ? $"Allowed: {string.Join(", ", allowed)}." : $"Did you mean '{near}'?")}"))
        {
            Fixes = near is null ? [] : [Fix.Replace($"Write '{near}'", isSafe: false, span, near)],
        };
    }

    /// <summary>A field, or what it says, of which a controller makes no setting although it knows it.</summary>
    /// <param name="span">The key, or the value.</param>
    /// <param name="name">How it is written.</param>
    /// <param name="place">The map that it is in.</param>
    /// <param name="controller">What people call the controller.</param>
    /// <param name="why">Why, and what to do instead.</param>
    public static Diagnostic IgnoredField(TextSpan span, string name, string place, string controller, string why) =>
        new(UnknownFieldRule, span, new QuotingMessage(name, span, shown => $"{controller} makes no setting of '{shown}' in '{place}': {why}."));

    /// <summary>A document that a node rejects only after the provisioner has changed it.</summary>
    /// <param name="span">What of the document leads to it.</param>
    /// <param name="setting">The setting that is wrong afterwards; null for none.</param>
    /// <param name="provisioner">What people call the provisioner.</param>
    /// <param name="reason">Why the node rejects it, as a sentence.</param>
    /// <param name="header">The table that the provisioner begins before the document; null for none.</param>
    /// <param name="isMissing">Whether the setting is one that the document does not have.</param>
    public static Diagnostic Broken(TextSpan span, SettingPath? setting, string provisioner, string reason, string? header = null, bool isMissing = false) => new(
        BrokenRule, span, $"The node rejects what {provisioner} makes of the document: {reason}", setting)
    {
        Help = isMissing ? $"{provisioner} writes what is missing here as empty: write '{setting}' yourself."
            : header is not null ? $"{provisioner} writes {header} before the document: keys before the first header of the document continue that table."
            : null,
    };
}
