namespace Settings.Compiler.Analysis;

/// <summary>A target is named that does not exist, or that does not say which variant is meant.</summary>
/// <param name="message">What is wrong and what is known, as a sentence without a full stop.</param>
/// <param name="isRequested">Whether whoever asks has named it; else the document has.</param>
public sealed class UnknownTargetException(string message, bool isRequested) : Exception(message)
{
    /// <summary>Whether whoever asks has named it; else the document has.</summary>
    public bool IsRequested { get; } = isRequested;
}
