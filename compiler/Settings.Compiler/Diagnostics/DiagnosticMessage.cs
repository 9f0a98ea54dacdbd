namespace Settings.Compiler.Diagnostics;

/// <summary>
/// What a finding says, as the facts that it is spelled from when it is read. A stage that learns more, such as which
/// texts are secret or which releases have a setting, adds a fact; no stage changes words.
/// </summary>
public abstract record DiagnosticMessage
{
    private protected DiagnosticMessage()
    {
    }

    /// <summary>The message, spelled from what is known.</summary>
    public abstract string Text { get; }

    /// <summary>The message without what it quotes of the document.</summary>
    /// <param name="mask">What is written instead.</param>
    internal virtual DiagnosticMessage WithoutQuote(string mask) => this;

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}
