using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;

namespace Settings.Cli.Review.Sources;

/// <summary>Files of a revision by their paths in a folder.</summary>
/// <param name="tree">The revision.</param>
/// <param name="root">The whole path of the folder.</param>
/// <param name="prefix">What is before each path; what does not begin so is on disk.</param>
/// <param name="disk">The files of the same names on disk.</param>
internal sealed class GitTreeSource(GitTree tree, string root, string prefix, ICatalogSource disk) : ICatalogSource
{
    /// <inheritdoc/>
    public string Name => $"{prefix}{root}";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (PathOf(path) is not { } full)
        {
            return disk.Read(path);
        }

        if (tree.KindOf(full) != FileKind.File)
        {
            return null;
        }

        var content = tree.Read(full);
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            CatalogText.Check(path, content);
        }

        return content;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => PathOf(folder) is not { } full ? disk.List(folder)
        : [.. tree.FilesBelow(full).Select(path => prefix + Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))];

    // What is outside the repository has no prefix.
    private string? PathOf(string path) => path.StartsWith(prefix, StringComparison.Ordinal) && Path.GetFullPath(path[prefix.Length..], root) is var full && tree.Contains(full) ? full : null;
}
