namespace Settings.Compiler.Import;

/// <summary>A checkout is not what upstream's repositories look like, or does not fit the catalog; the message says what to do.</summary>
/// <param name="message">What is wrong.</param>
public sealed class ImportException(string message) : Exception(message);
