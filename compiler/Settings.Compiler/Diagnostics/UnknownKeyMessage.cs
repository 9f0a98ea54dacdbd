using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a key that its table does not have.</summary>
/// <param name="Key">The key as the message shows it.</param>
/// <param name="Quoted">Where the document has it.</param>
/// <param name="Spelling">Says what is wrong with it, without the final stop.</param>
/// <param name="Meant">What was probably meant; null when that is unknown.</param>
internal sealed record UnknownKeyMessage(string Key, TextSpan Quoted, Func<string, string> Spelling, Suggestion? Meant) : VariantKeyMessage
{
    /// <summary>The releases that have the key: then no other is meant; null when none is known.</summary>
    public ReleaseSpan? Lifetime { get; init; }

    /// <inheritdoc/>
    public override string Text => $"{Spelling(Key)}{InVariant}.{Ending}";

    /// <inheritdoc/>
    internal override DiagnosticMessage Masked(SecretSpans secrets) =>
        secrets.Touches(Quoted) ? this with { Key = Excerpt.Of(secrets.Masked(Quoted)) } : this;

    private string Ending => (Lifetime, Meant) switch
    {
        ({ Until: null } range, _) => $" It exists since release {range.Since}.",
        ({ } range, _) => $" Releases since {range.Since} and before {range.Until} have it.",
        (null, { Name: { } name }) => $" Did you mean '{name}'?",
        (null, { Table: { } table }) => $" It exists in '{table}'.",
        _ => string.Empty,
    };
}
