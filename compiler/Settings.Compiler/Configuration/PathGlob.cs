using System.Buffers;

namespace Settings.Compiler.Configuration;

/// <summary>
/// A pattern of paths: "*" stands for any characters within a name, "?" for one, and a part "**" for any number of folders,
/// none included. All other characters stand for themselves, upper and lower case apart. Matching never backtracks by more
/// than the last star, so its time is bounded by the product of the two lengths.
/// </summary>
internal sealed class PathGlob
{
    private const string AnyFolders = "**";

    // What other tools give a meaning to: refused, so no one waits for a match that never comes.
    private static readonly SearchValues<char> Reserved = SearchValues.Create("[]{}!\\");

    private readonly string[] _parts;

    private PathGlob(string[] parts) => _parts = parts;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, with '/' between its parts.</param>
    /// <param name="problem">What is wrong with it and what to write instead, as half a sentence; null when it is right.</param>
    /// <returns>The pattern; null when something is wrong.</returns>
    public static PathGlob? Parse(string pattern, out string? problem)
    {
        var parts = pattern.Split('/');
        var reserved = pattern.AsSpan().IndexOfAny(Reserved);
        problem = pattern.Length == 0 ? "it is empty; write \"**\" for all files below the folder of the configuration file"
            : reserved >= 0 ? $"it contains '{pattern[reserved]}'; only *, ? and ** have a meaning, and '/' separates folders"
            : pattern[0] == '/' ? "it begins with '/'; patterns are relative to the folder of the configuration file"
            : pattern[^1] == '/' ? $"it ends with '/'; write \"{pattern}**\" for all files below the folder"
            : Array.Exists(parts, part => part is "" or "." or "..") ? "it contains an empty part, '.' or '..'; write the names of folders only"
            : Array.Exists(parts, part => part != AnyFolders && part.Contains(AnyFolders, StringComparison.Ordinal)) ? "** must be a whole part, as in \"prod/**\" or \"**/*.toml\""
            : null;
        return problem is null ? new PathGlob(parts) : null;
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">The path relative to the same folder, with '/' between its parts.</param>
    public bool Matches(string path)
    {
        var names = path.Split('/');
        return Match(names.Length, _parts.Length, i => _parts[i] == AnyFolders, (name, part) => MatchesName(names[name], _parts[part]));
    }

    /// <summary>Whether a name matches a pattern of names, in which "*" stands for any characters and "?" for one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="part">The pattern.</param>
    internal static bool MatchesName(string name, string part) =>
        Match(name.Length, part.Length, i => part[i] == '*', (at, i) => part[i] == '?' || part[i] == name[at]);

    // Whether a pattern that may have stars covers all of a sequence: on a mismatch the last star takes one more.
    private static bool Match(int length, int patternLength, Func<int, bool> isStar, Func<int, int, bool> fits)
    {
        var (at, i, star, retry) = (0, 0, -1, 0);
        while (at < length)
        {
            if (i < patternLength && isStar(i))
            {
                (star, retry) = (i++, at);
            }
            else if (i < patternLength && fits(at, i))
            {
                (at, i) = (at + 1, i + 1);
            }
            else if (star >= 0)
            {
                (at, i) = (++retry, star + 1);
            }
            else
            {
                return false;
            }
        }

        while (i < patternLength && isStar(i))
        {
            i++;
        }

        return i == patternLength;
    }
}
