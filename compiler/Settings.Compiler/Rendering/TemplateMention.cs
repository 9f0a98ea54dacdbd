using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>That a template names a setting, or a table on the way to one.</summary>
/// <param name="Path">The setting, with settings at its beginning; a star stands for every key or item that a loop goes through.</param>
/// <param name="Span">The name: of settings.kubernetes["max-pods"] the string in the brackets.</param>
/// <param name="End">Where the expression ends that stands for the setting: after the bracket.</param>
public sealed record TemplateMention(SettingPath Path, TextSpan Span, int End);
