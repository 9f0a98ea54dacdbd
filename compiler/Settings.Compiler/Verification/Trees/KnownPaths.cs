using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;

namespace Settings.Compiler.Verification.Trees;

/// <summary>Which paths of a tree a variant knows, and which belong to the part of it that the catalog covers at all.</summary>
internal sealed class KnownPaths
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tops = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];
    private readonly List<string> _folderPatterns = [];

    /// <summary>Takes in the paths of a variant.</summary>
    public KnownPaths(IEnumerable<NodePath> paths)
    {
        foreach (var path in paths.Select(path => path.Path))
        {
            Add(path, _exact, _patterns);
            _tops.Add(TopOf(path));
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                Add(path[..end], _folders, _folderPatterns);
            }
        }
    }

    /// <summary>The folders at the top of a tree that the catalog covers.</summary>
    public IReadOnlyCollection<string> Tops => _tops;

    /// <summary>Whether the catalog covers what lies below a path's first folder.</summary>
    public bool Concerns(string path) => _tops.Contains(TopOf(path));

    /// <summary>Whether the variant has a path, or may have it.</summary>
    public bool Contains(string path) => _exact.Contains(path) || _patterns.Exists(pattern => PathPattern.Covers(pattern, path));

    /// <summary>Whether the variant has, or may have, something below a path.</summary>
    public bool IsFolder(string path) => _folders.Contains(path) || _folderPatterns.Exists(pattern => PathPattern.Covers(pattern, path));

    private static void Add(string path, HashSet<string> exact, List<string> patterns)
    {
        if (exact.Add(path) && path.Contains('*', StringComparison.Ordinal))
        {
            patterns.Add(path);
        }
    }

    private static string TopOf(string path)
    {
        var end = path.IndexOf('/', 1);
        return end < 0 ? path : path[..end];
    }
}
