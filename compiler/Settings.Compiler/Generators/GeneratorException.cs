namespace Settings.Compiler.Generators;

/// <summary>A generator cannot produce its value.</summary>
/// <param name="message">Why, as a sentence.</param>
/// <param name="missing">The setting that it reads and that is not set; null when it is for something else.</param>
internal sealed class GeneratorException(string message, string? missing = null) : Exception(message)
{
    /// <summary>The setting that it reads and that is not set; null when it is for something else.</summary>
    public string? Missing { get; } = missing;
}
