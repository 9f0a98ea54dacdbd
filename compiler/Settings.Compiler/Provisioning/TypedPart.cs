using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>A part of the document that a provisioner reads into types of its own, so that it loses what these do not have.</summary>
/// <param name="Path">The table.</param>
/// <param name="Type">What it is read into.</param>
/// <param name="IsAlwaysWritten">Whether it comes out also where the document does not have it.</param>
/// <param name="Versions">The versions that do so.</param>
/// <param name="LogsUnknown">The versions that log its unknown keys; null for none.</param>
public sealed record TypedPart(SettingPath Path, ValueType Type, bool IsAlwaysWritten, VersionRange Versions, VersionRange? LogsUnknown);
