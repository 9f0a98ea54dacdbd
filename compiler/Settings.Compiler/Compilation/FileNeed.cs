using Settings.Compiler.Catalog;
using Settings.Compiler.Rendering.Typing;

namespace Settings.Compiler.Compilation;

/// <summary>A setting that a file of a variant cannot do without, and who provides it.</summary>
/// <param name="File">The file.</param>
/// <param name="Requirement">The setting, and when it is needed.</param>
/// <param name="Provider">Who sets it when the user data does not.</param>
public sealed record FileNeed(ConfigurationFile File, FileRequirement Requirement, SettingProvider Provider);
