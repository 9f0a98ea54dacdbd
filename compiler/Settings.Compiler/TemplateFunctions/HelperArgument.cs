using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>One argument of a helper call.</summary>
/// <param name="Value">The value; null when the setting is not set.</param>
/// <param name="Path">The setting it was read from, set or not; null for a literal.</param>
public readonly record struct HelperArgument(DocumentValue? Value, SettingPath? Path);
