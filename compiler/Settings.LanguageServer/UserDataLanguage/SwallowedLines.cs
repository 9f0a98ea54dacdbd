using Settings.Compiler.Paths;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// Keys with line ends. Such a key is a text whose end was forgotten, and what it has swallowed may be the secret of any setting: its name is
/// shown nowhere.
/// </summary>
internal static class SwallowedLines
{
    /// <summary>Whether a key of a path has line ends.</summary>
    public static bool AreIn(SettingPath path)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            if (at.Name.AsSpan().ContainsAny('\r', '\n'))
            {
                return true;
            }
        }

        return false;
    }
}
