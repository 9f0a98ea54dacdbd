using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message that quotes its document, of which it is not known yet what is secret.</summary>
/// <param name="Quote">The text as messages show it.</param>
/// <param name="Quoted">Where the document has it.</param>
/// <param name="Spelling">Spells the message around the quote.</param>
internal sealed record QuotingMessage(string Quote, TextSpan Quoted, Func<string, string> Spelling) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Spelling(Quote);

    /// <inheritdoc/>
    internal override DiagnosticMessage Masked(SecretSpans secrets) =>
        secrets.Touches(Quoted) ? this with { Quote = Excerpt.Of(secrets.Masked(Quoted)) } : this;
}
