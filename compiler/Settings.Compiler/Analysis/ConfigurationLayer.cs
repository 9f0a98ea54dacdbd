using Settings.Compiler.Configuration;

namespace Settings.Compiler.Analysis;

/// <summary>A configuration file and where it is.</summary>
/// <param name="Folder">The whole path of its folder with '/' between its parts and none at the end, which its patterns are relative to.</param>
/// <param name="Configuration">What it says.</param>
public sealed record ConfigurationLayer(string Folder, SettingsConfiguration Configuration)
{
    /// <summary>A path relative to the folder; null when it is not below it.</summary>
    internal string? PathIn(string path) =>
        path.Length > Folder.Length + 1 && path.StartsWith(Folder, StringComparison.Ordinal) && path[Folder.Length] == '/' ? path[(Folder.Length + 1)..] : null;
}
