using System.Buffers;

namespace Settings.Compiler.Hosts.Code;

/// <summary>Which texts in programs are user data: prose and names of files mention settings, too.</summary>
internal static class CodeEvidence
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t(){}:;,");

    /// <summary>Whether a text has a header of a table of settings, a key of one with a value, or the comment that names a target.</summary>
    public static bool IsUserData(string text)
    {
        if (!text.Contains("settings", StringComparison.Ordinal) || NodeWords.IsOfAnotherSystem(text))
        {
            return false;
        }

        var hasValue = text.Contains('=', StringComparison.Ordinal);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (trimmed.StartsWith("#:settingsc") || (hasValue && (IsHeader(trimmed) || IsKey(trimmed))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text begins like user data: its first line that says something is a header or a key of settings, or a comment of TOML.</summary>
    public static bool Begins(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (!trimmed.IsEmpty && (trimmed[0] != '#' || trimmed.StartsWith("#:settingsc")))
            {
                return trimmed.StartsWith("#:settingsc") || trimmed[0] == '[' || IsKey(trimmed);
            }
        }

        return false;
    }

    private static bool IsHeader(ReadOnlySpan<char> line) => line is ['[', ..] && UserDataEvidence.NamesTable(line);

    private static bool IsKey(ReadOnlySpan<char> line) => line.StartsWith("settings.") && line.IndexOf('=') is > 0 and var sign && line[..sign].TrimEnd().IndexOfAny(NotInKeys) < 0;
}
