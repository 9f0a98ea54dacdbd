using Settings.Compiler.Paths;

namespace Settings.Compiler.Binding;

/// <summary>A header with the lines below it, or the lines before the first header.</summary>
/// <param name="Start">The offset of the header; 0 for the top level.</param>
/// <param name="Path">The table; null at the top level, and where a header cannot be understood.</param>
/// <param name="FirstLine">The position of the first line below the header.</param>
/// <param name="IsLost">Whether the header cannot be understood, so that what is below it mentions nothing.</param>
/// <param name="Header">What the header mentions.</param>
internal readonly record struct TableRegion(int Start, SettingPath? Path, int FirstLine, bool IsLost, IReadOnlyList<Mention> Header);
