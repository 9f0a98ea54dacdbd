using System.Globalization;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;

namespace Settings.Compiler.Verification.Trees;

/// <summary>Compares a tree that comes from a node with what the node should have.</summary>
/// <param name="paths">All paths of the variant.</param>
/// <param name="rendered">What came of the configuration files.</param>
/// <param name="templates">Their templates.</param>
/// <param name="release">The release of the node.</param>
/// <param name="secrets">What must not be shown of them.</param>
public sealed class TreeComparer(IReadOnlyList<NodePath> paths, IEnumerable<TreeFile> rendered, TemplateLibrary templates, string release, RenderedSecrets secrets)
{
    private const int OfOthers = 0b000_111_111;

    private readonly KnownPaths _known = new(paths);
    private readonly Dictionary<string, RenderOutcome> _outcomes = rendered.ToDictionary(file => file.File.Path, file => file.Outcome, StringComparer.Ordinal);
    private readonly FileComparer _files = new(templates, release, secrets);

    /// <summary>Whether the tree should have everything, with what the image itself brings; else only rendered files must be there.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether the permissions in the tree are those of the node.</summary>
    public bool ComparesModes { get; init; }

    /// <summary>The folders at the top of a tree that are compared, such as /etc.</summary>
    public IReadOnlyCollection<string> Tops => _known.Tops;

    /// <summary>Whether anybody asks for what a path contains.</summary>
    public bool IsWanted(string path) => _known.Contains(path);

    /// <summary>The differences, sorted by path. Other folders than those of the variant's paths are not looked at.</summary>
    public IReadOnlyList<TreeDifference> Compare(NodeTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var parents = tree.Entries.Select(entry => entry.Path[..entry.Path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths.SelectMany(path => Compare(path, tree.Find(path.Path), parents))
                .Concat(Extra(tree, parents))
                .OrderBy(difference => difference.Path, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<TreeDifference> Compare(NodePath path, NodeTreeEntry? entry, HashSet<string> parents)
    {
        switch (path.Rendered, _outcomes.GetValueOrDefault(path.Path))
        {
            case ({ } file, RenderedFile outcome):
                return entry is null ? [Missing(path.Path)] : CompareFound(path, entry, NodeTreeEntryKind.File, content => _files.Compare(file, outcome, content));
            case (not null, FailedFile failed) when path.Placed is null:
                return entry is null ? [] : [new(TreeDifferenceKind.Extra, path.Path, $"exists, but the node would not write it: {failed.Reason.TrimEnd('.')}")];
        }

        if (path.Placed is not { Kind: not ImageFileKind.RunTime } placed)
        {
            return entry is null ? [] : CompareModes(path, entry);
        }

        // An archive may have a folder without an entry of its own, known from what lies in it.
        var kind = KindOf(placed);
        return entry is not null ? CompareFound(path, entry, kind, content => FileComparer.Compare(placed, content))
            : !IsComplete || (kind == NodeTreeEntryKind.Directory && parents.Contains(path.Path)) ? []
            : [Missing(path.Path)];
    }

    private IEnumerable<TreeDifference> CompareFound(NodePath path, NodeTreeEntry entry, NodeTreeEntryKind kind, Func<byte[], TreeDifference?> compareContent)
    {
        if (entry.Kind != kind)
        {
            return [OtherKind(entry, kind)];
        }

        if (kind == NodeTreeEntryKind.Link)
        {
            return entry.Target == path.Placed?.Target
                ? []
                : [new(TreeDifferenceKind.Different, path.Path, $"points to '{Excerpt.Of(entry.Target)}', not to '{path.Placed?.Target}'")];
        }

        return entry.Read is { } read && compareContent(read()) is { } difference ? CompareModes(path, entry).Prepend(difference) : CompareModes(path, entry);
    }

    // What the owner may do with a folder says nothing: on a node the owner is root, and copies are made readable.
    private IEnumerable<TreeDifference> CompareModes(NodePath path, NodeTreeEntry entry)
    {
        var relevant = entry.Kind == NodeTreeEntryKind.Directory ? OfOthers : ~0;
        return ComparesModes && path.Mode is { } mode && (Convert.ToInt32(mode, 8) & relevant) != (entry.Mode & relevant)
            ? [new(TreeDifferenceKind.Mode, path.Path, $"has the mode {Convert.ToString(entry.Mode, 8).PadLeft(4, '0')}, not {mode}")]
            : [];
    }

    // An unknown folder counts only when nothing is in it: what is in it is listed itself.
    private IEnumerable<TreeDifference> Extra(NodeTree tree, HashSet<string> parents)
    {
        foreach (var entry in tree.Entries.Where(entry => _known.Concerns(entry.Path) && !_known.Contains(entry.Path)))
        {
            var isFolder = entry.Kind == NodeTreeEntryKind.Directory;
            if (_known.IsFolder(entry.Path))
            {
                if (!isFolder)
                {
                    yield return OtherKind(entry, NodeTreeEntryKind.Directory);
                }
            }
            else if (!isFolder || !parents.Contains(entry.Path))
            {
                yield return new(TreeDifferenceKind.Extra, Visible(entry.Path), "exists, but the variant has no such path");
            }
        }
    }

    private static TreeDifference Missing(string path) => new(TreeDifferenceKind.Missing, path, "is missing");

    private static TreeDifference OtherKind(NodeTreeEntry entry, NodeTreeEntryKind kind) =>
        new(TreeDifferenceKind.Different, Visible(entry.Path), $"is {NameOf(entry.Kind)}, not {NameOf(kind)}");

    private static string Visible(string path) => path.Any(char.IsControl)
        ? string.Concat(path.Select(c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString()))
        : path;

    private static NodeTreeEntryKind KindOf(ImageFile file) => file.Kind switch
    {
        ImageFileKind.Link => NodeTreeEntryKind.Link,
        ImageFileKind.Directory or ImageFileKind.Mount => NodeTreeEntryKind.Directory,
        _ => NodeTreeEntryKind.File,
    };

    private static string NameOf(NodeTreeEntryKind kind) => kind switch
    {
        NodeTreeEntryKind.File => "a file",
        NodeTreeEntryKind.Link => "a link",
        NodeTreeEntryKind.Directory => "a folder",
        _ => "something else",
    };
}
