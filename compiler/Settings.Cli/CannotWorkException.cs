namespace Settings.Cli;

/// <summary>Ends a run with exit code 2 and one message on standard error.</summary>
public sealed class CannotWorkException(string message) : Exception(message);
