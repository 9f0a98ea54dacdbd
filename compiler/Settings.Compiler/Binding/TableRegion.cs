using Settings.Compiler.Paths;

namespace Settings.Compiler.Binding;

/// <summary>From where on a table is open.</summary>
/// <param name="Start">The offset of its header; 0 for the top level.</param>
/// <param name="Path">The table; null at the top level, and where a header cannot be understood.</param>
internal readonly record struct TableRegion(int Start, SettingPath? Path);
