using Settings.Compiler.Configuration;

namespace Settings.Cli.Input;

/// <summary>A configuration file and where it was found.</summary>
/// <param name="Folder">The whole path of its folder, which its patterns are relative to.</param>
/// <param name="Configuration">What it says.</param>
internal sealed record FoundConfiguration(string Folder, SettingsConfiguration Configuration);
