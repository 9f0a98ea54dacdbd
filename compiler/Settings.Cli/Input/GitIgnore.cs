using System.Text;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Cli.Input;

/// <summary>
/// What a repository does not keep: the patterns of a folder's .gitignore and of those above it, as gitignore(5) describes them.
/// Matched in linear time, whatever a pattern contains.
/// </summary>
/// <param name="around">That of the folder around; null for the first.</param>
/// <param name="rules">The patterns of the folder, the last of which that matches decides.</param>
internal sealed class GitIgnore(GitIgnore? around, IReadOnlyList<GitIgnore.Rule> rules)
{
    private const string FileName = ".gitignore";
    private const int LargestFile = 1 << 20;

    /// <summary>A line of such a file.</summary>
    /// <param name="Pattern">What a path below the folder must match; a pattern without a slash is compared with the name.</param>
    /// <param name="IsNegated">Whether it takes back what those before it say.</param>
    /// <param name="IsOfFolders">Whether it is about folders alone.</param>
    /// <param name="IsOfPaths">Whether it is compared with the whole path below the folder.</param>
    internal sealed record Rule(ITextPattern Pattern, bool IsNegated, bool IsOfFolders, bool IsOfPaths);

    /// <summary>Those of a folder.</summary>
    /// <param name="around">Those of the folder around; null for none.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="hasFile">Whether it has a file of patterns.</param>
    public static GitIgnore Of(GitIgnore? around, string folder, bool hasFile)
    {
        if (!hasFile)
        {
            return new GitIgnore(around, []);
        }

        try
        {
            var text = Encoding.UTF8.GetString(FileContent.Read(Path.Combine(folder, FileName), LargestFile));
            return new GitIgnore(around, [.. text.Split('\n').Select(RuleOf).OfType<Rule>()]);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return new GitIgnore(around, []);
        }
    }

    /// <summary>Whether an entry is such a file.</summary>
    public static bool IsFile(string name) => name == FileName;

    /// <summary>Whether an entry is not kept.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string name, bool isFolder) => Judge(name, name, isFolder) == true;

    /// <summary>Those of a folder in this one, which sees its entries by longer paths.</summary>
    /// <param name="name">The name of the folder.</param>
    public GitIgnore Below(string name) => new(around?.Below(name), rules) { Prefix = $"{Prefix}{name}/" };

    private string Prefix { get; init; } = string.Empty;

    // True or false where a rule decides; the innermost file has the last word.
    private bool? Judge(string name, string path, bool isFolder)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if ((isFolder || !rules[i].IsOfFolders) && rules[i].Pattern.IsMatch(rules[i].IsOfPaths ? Prefix + path : name))
            {
                return !rules[i].IsNegated;
            }
        }

        return around?.Judge(name, path, isFolder);
    }

    private static Rule? RuleOf(string line)
    {
        line = line.TrimEnd('\r');
        var end = line.Length;
        while (end > 0 && line[end - 1] is ' ' or '\t' && (end < 2 || line[end - 2] != '\\'))
        {
            end--;
        }

        line = line[..end];
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        var isNegated = line[0] == '!';
        var pattern = isNegated ? line[1..] : line;
        var isOfFolders = pattern.EndsWith('/');
        pattern = isOfFolders ? pattern[..^1] : pattern;
        var isOfPaths = pattern.Contains('/', StringComparison.Ordinal);
        pattern = pattern.StartsWith('/') ? pattern[1..] : pattern;
        return pattern.Length > 0 && TextPattern.TryCompile($"^{Translate(pattern)}$", out _) is { } matcher ? new Rule(matcher, isNegated, isOfFolders, isOfPaths) : null;
    }

    private static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("**/") && (i == 0 || pattern[i - 1] == '/'))
            {
                output.Append("(?:.*/)?");
                i += 2;
            }
            else if (rest.SequenceEqual("**") && (i == 0 || pattern[i - 1] == '/'))
            {
                output.Append(".+");
                i++;
            }
            else if (pattern[i] == '*')
            {
                while (i + 1 < pattern.Length && pattern[i + 1] == '*')
                {
                    i++;
                }

                output.Append("[^/]*");
            }
            else if (pattern[i] == '?')
            {
                output.Append("[^/]");
            }
            else if (pattern[i] == '[' && pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) is > 0 and var close)
            {
                var set = pattern[(i + 1)..close].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
                output.Append('[').Append(set.StartsWith('!') ? "^" + set[1..] : set).Append(']');
                i = close;
            }
            else
            {
                var c = pattern[i] == '\\' && i + 1 < pattern.Length ? pattern[++i] : pattern[i];
                output.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '/' or '-' or ' ' || c > '~' ? string.Empty : "\\").Append(c);
            }
        }

        return output.ToString();
    }
}
