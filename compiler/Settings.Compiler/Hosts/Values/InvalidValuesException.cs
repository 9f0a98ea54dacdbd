namespace Settings.Compiler.Hosts.Values;

/// <summary>A file of values for placeholders cannot be read.</summary>
/// <param name="message">Where and what is wrong, and what is allowed.</param>
public sealed class InvalidValuesException(string message) : Exception(message);
