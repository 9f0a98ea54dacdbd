namespace Settings.Compiler.Diagnostics;

/// <summary>A message that quotes the document, whose secret parts are not known yet.</summary>
/// <param name="Quote">The text as messages show it.</param>
/// <param name="Spelling">Spells the message around the quote.</param>
internal sealed record QuotingMessage(string Quote, Func<string, string> Spelling) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Spelling(Quote);

    /// <inheritdoc/>
    internal override DiagnosticMessage WithoutQuote(string mask) => this with { Quote = mask };
}
