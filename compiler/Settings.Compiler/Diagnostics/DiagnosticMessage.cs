using Settings.Compiler.Text;

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

    /// <summary>The message with a mask in place of what it quotes of the secrets of its document.</summary>
    /// <param name="secrets">The secrets.</param>
    internal virtual DiagnosticMessage Masked(SecretSpans secrets) => this;

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}
