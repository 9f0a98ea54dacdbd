using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>That a file hangs on a setting.</summary>
/// <param name="Setting">The setting; a star stands for every key or item.</param>
/// <param name="IsWhole">Whether it hangs on everything below the setting, too.</param>
public sealed record SettingUse(SettingPath Setting, bool IsWhole)
{
    /// <summary>Whether a setting, or a part of it, is used.</summary>
    /// <param name="setting">The setting; a star stands for every key.</param>
    public bool IsOf(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Setting.Beginning(setting.Depth).Covers(setting.Beginning(Setting.Depth)) && (IsWhole || setting.Depth <= Setting.Depth);
    }
}
