using Settings.Compiler.Paths;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// A helper cannot do its work: the file that called it is not written. The message never contains a value, which may be a
/// secret; the path says where to look.
/// </summary>
/// <param name="message">What the helper expects.</param>
/// <param name="path">The setting whose value does not fit; null when it is a literal of the template.</param>
/// <param name="isMissing">Whether it is because the setting is not set.</param>
public sealed class HelperException(string message, SettingPath? path, bool isMissing) : Exception(message)
{
    /// <summary>The setting whose value does not fit; null when it is a literal of the template.</summary>
    public SettingPath? Path { get; } = path;

    /// <summary>Whether the setting is not set at all.</summary>
    public bool IsMissing { get; } = isMissing;
}
