using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>A setting, or table of settings, that a provisioner treats otherwise than it is written.</summary>
/// <param name="Path">Its path; null for the document as a whole, when it has nothing.</param>
/// <param name="Span">Its key in the document; empty where the document does not have it.</param>
public sealed record SettingChange(SettingPath? Path, TextSpan Span)
{
    /// <summary>The path as it is spelled.</summary>
    public string Name => Path?.ToString() ?? string.Empty;
}
