using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>A place of a template where a text of the settings reaches the file, and what it does not survive.</summary>
/// <param name="Setting">The setting; a star stands for every key or item.</param>
/// <param name="IsEscaped">Whether HTML's special characters are replaced, although the file is not HTML.</param>
/// <param name="Breaking">The texts that break the file's format there and that the setting's type allows.</param>
public sealed record TextInsertion(SettingPath Setting, bool IsEscaped, ImmutableArray<string> Breaking)
{
    /// <summary>Whether the format may read a text of the setting's type as something else, such as a number.</summary>
    public bool IsPlain { get; init; }
}
