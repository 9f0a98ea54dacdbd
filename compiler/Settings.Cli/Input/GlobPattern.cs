using Microsoft.Extensions.FileSystemGlobbing;

namespace Settings.Cli.Input;

/// <summary>Expands patterns for shells that do not.</summary>
internal static class GlobPattern
{
    /// <summary>The files that match, relative to the folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Match(string pattern, string folder)
    {
        var root = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern) ?? folder : folder;
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(Path.GetRelativePath(root, Path.Combine(folder, pattern)).Replace('\\', '/'));
        var prefix = Path.IsPathRooted(pattern) ? root : "";
        return [.. matcher.GetResultsInFullPath(root)
            .Select(full => prefix + Path.GetRelativePath(root, full))
            .Order(StringComparer.Ordinal)];
    }
}
