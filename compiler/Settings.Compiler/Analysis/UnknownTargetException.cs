using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>A target is named that does not exist, or that does not say which variant is meant.</summary>
/// <param name="message">What is wrong and what is known, as a sentence without a full stop.</param>
/// <param name="origin">Who has named it.</param>
/// <param name="place">Where in a configuration file; null when it does not come from one.</param>
public sealed class UnknownTargetException(string message, TargetOrigin origin, SourcePlace? place = null) : Exception(message)
{
    /// <summary>Who has named it.</summary>
    public TargetOrigin Origin { get; } = origin;

    /// <summary>Where in a configuration file; null when it does not come from one.</summary>
    public SourcePlace? Place { get; } = place;
}
