namespace Settings.Cli;

/// <summary>Ends a run with exit code 2 and one message on standard error.</summary>
/// <param name="message">What is wrong, as a sentence. What it quotes may be anything.</param>
/// <param name="advice">What to do, in words of the program's own; it may have several lines.</param>
public sealed class CannotWorkException(string message, string? advice = null) : Exception(message)
{
    /// <summary>What to do, behind the message; empty when that says it.</summary>
    public string Advice { get; } = advice ?? string.Empty;
}
