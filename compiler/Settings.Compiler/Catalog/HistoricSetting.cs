using Settings.Compiler.Paths;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>A setting of releases that the catalog does not know exactly.</summary>
/// <param name="Setting">The setting, a star for free keys.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The first release that no longer does; null while there is none.</param>
/// <param name="Is">What its values are, in words; null when unknown.</param>
public sealed record HistoricSetting(SettingPath Setting, string Since, string? Until, string? Is)
{
    /// <summary>The releases that have it.</summary>
    public ReleaseSpan Releases => new(Since, Until);

    /// <summary>Whether a path is that of the setting, or of a table above it.</summary>
    public bool IsAtOrBelow(SettingPath path) => Setting.Beginning(path.Depth).Covers(path);
}
