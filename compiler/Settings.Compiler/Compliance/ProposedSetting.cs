using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Compliance;

/// <summary>A setting that lets a check pass.</summary>
/// <param name="Setting">The setting, with settings at its beginning.</param>
/// <param name="Value">Its value; null where it is yours to choose.</param>
/// <param name="Choice">What to choose, without a full stop; null where a value is given.</param>
public sealed record ProposedSetting(SettingPath Setting, DocumentValue? Value, string? Choice);
