namespace Settings.Compiler.Provisioning;

/// <summary>What is said about a node beside its document is wrong.</summary>
/// <param name="message">What is wrong, and what is allowed.</param>
public sealed class InvalidInputsException(string message) : Exception(message);
