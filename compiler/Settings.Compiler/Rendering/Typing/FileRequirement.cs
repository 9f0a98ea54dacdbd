using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>A setting without which a file is not written.</summary>
/// <param name="Setting">The setting; a star stands for every key of a table or item of a list.</param>
/// <param name="Conditions">What must hold besides, each a clause such as "settings.kubernetes.api-server is set"; empty when nothing does.</param>
/// <param name="Exists">Whether the variant has the setting at all.</param>
public sealed record FileRequirement(SettingPath Setting, ImmutableArray<string> Conditions, bool Exists)
{
    /// <summary>Whether it is about each entry of a table or list.</summary>
    public bool IsOfEntries => Setting.IsPattern;
}
