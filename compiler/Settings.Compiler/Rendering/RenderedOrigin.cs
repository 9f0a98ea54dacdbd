using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>A part of a rendered file and where it comes from.</summary>
/// <param name="Span">The part, in UTF-16 offsets of the file's text.</param>
/// <param name="Path">The setting, or the fact of the image, that was written there.</param>
public readonly record struct RenderedOrigin(TextSpan Span, SettingPath Path);
