namespace Settings.Compiler.Generators;

/// <summary>A generator cannot produce its value.</summary>
/// <param name="message">Why, as a sentence.</param>
/// <param name="isMissing">Whether it is because a setting that it reads is not set.</param>
internal sealed class GeneratorException(string message, bool isMissing) : Exception(message)
{
    /// <summary>Whether it is because a setting that it reads is not set.</summary>
    public bool IsMissing { get; } = isMissing;
}
