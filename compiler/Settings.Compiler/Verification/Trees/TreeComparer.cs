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
/// <param name="secrets">What must not be shown of them.</param>
public sealed class TreeComparer(IReadOnlyList<NodePath> paths, IEnumerable<TreeFile> rendered, TemplateLibrary templates, RenderedSecrets secrets)
{
    private const int OfOthers = 0b000_111_111;

    private readonly KnownPaths _known = new(paths);
    private readonly Dictionary<string, RenderOutcome> _outcomes = rendered.ToDictionary(file => file.File.Path, file => file.Outcome, StringComparer.Ordinal);
    private readonly FileComparer _files = new(templates, secrets);
    private readonly List<TreeDifference> _differences = [];
    private HashSet<string> _parents = [];

    /// <summary>Whether the tree should have everything, with what the image itself brings; else only rendered files must be there.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether the permissions in the tree are those of the node.</summary>
    public bool ComparesModes { get; init; }

    /// <summary>The folders at the top of a tree that are compared, such as /etc.</summary>
    public IReadOnlyCollection<string> Tops => _known.Tops;

    /// <summary>Whether anybody asks for what a path holds.</summary>
    public bool IsWanted(string path) => _known.Contains(path);

    /// <summary>The differences, sorted by path. Other folders than those of the variant's paths are not looked at.</summary>
    public IReadOnlyList<TreeDifference> Compare(NodeTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _differences.Clear();
        _parents = tree.Entries.Select(entry => entry.Path[..entry.Path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            Compare(path, tree.Find(path.Path));
        }

        AddExtra(tree);
        return [.. _differences.OrderBy(difference => difference.Path, StringComparer.Ordinal)];
    }

    private void Compare(NodePath path, NodeTreeEntry? entry)
    {
        switch (path.Rendered, _outcomes.GetValueOrDefault(path.Path))
        {
            case ({ } file, RenderedFile outcome):
                Compare(path, entry, NodeTreeEntryKind.File, isRequired: true, content => _files.Compare(file, outcome, content));
                return;
            case (not null, FailedFile failed) when path.Placed is null:
                if (entry is not null)
                {
                    Add(TreeDifferenceKind.Extra, path.Path, $"is there, but the node would not write it: {failed.Reason.TrimEnd('.')}");
                }

                return;
        }

        if (path.Placed is { Kind: not ImageFileKind.RunTime } placed)
        {
            Compare(path, entry, KindOf(placed), IsComplete, content => FileComparer.Compare(placed, content));
        }
        else if (entry is not null)
        {
            CompareModes(path, entry);
        }
    }

    private void Compare(NodePath path, NodeTreeEntry? entry, NodeTreeEntryKind kind, bool isRequired, Func<byte[], TreeDifference?> compareContent)
    {
        if (entry is null)
        {
            // An archive may have a folder without an entry of its own, known from what lies in it.
            if (isRequired && !(kind == NodeTreeEntryKind.Directory && _parents.Contains(path.Path)))
            {
                Add(TreeDifferenceKind.Missing, path.Path, "is not there");
            }
        }
        else if (entry.Kind != kind)
        {
            Add(TreeDifferenceKind.Different, path.Path, $"is {NameOf(entry.Kind)}, not {NameOf(kind)}");
        }
        else if (kind == NodeTreeEntryKind.Link)
        {
            if (entry.Target != path.Placed?.Target)
            {
                Add(TreeDifferenceKind.Different, path.Path, $"leads to '{Excerpt.Of(entry.Target)}', not to '{path.Placed?.Target}'");
            }
        }
        else
        {
            if (entry.Read is { } read && compareContent(read()) is { } difference)
            {
                _differences.Add(difference);
            }

            CompareModes(path, entry);
        }
    }

    // What the owner may do with a folder says nothing: on a node the owner is root, and copies are made readable.
    private void CompareModes(NodePath path, NodeTreeEntry entry)
    {
        var relevant = entry.Kind == NodeTreeEntryKind.Directory ? OfOthers : ~0;
        if (ComparesModes && path.Mode is { } mode && (Convert.ToInt32(mode, 8) & relevant) != (entry.Mode & relevant))
        {
            Add(TreeDifferenceKind.Mode, path.Path, $"has the mode {Convert.ToString(entry.Mode, 8).PadLeft(4, '0')}, not {mode}");
        }
    }

    // An unknown folder counts only when nothing is in it: what is in it is listed itself.
    private void AddExtra(NodeTree tree)
    {
        foreach (var entry in tree.Entries.Where(entry => _known.Concerns(entry.Path) && !_known.Contains(entry.Path)))
        {
            var isFolder = entry.Kind == NodeTreeEntryKind.Directory;
            if (_known.IsFolder(entry.Path))
            {
                if (!isFolder)
                {
                    Add(TreeDifferenceKind.Different, entry.Path, $"is {NameOf(entry.Kind)}, not {NameOf(NodeTreeEntryKind.Directory)}");
                }
            }
            else if (!isFolder || !_parents.Contains(entry.Path))
            {
                Add(TreeDifferenceKind.Extra, Visible(entry.Path), "is there, but the variant has no such path");
            }
        }
    }

    private void Add(TreeDifferenceKind kind, string path, string reason) => _differences.Add(new TreeDifference(kind, path, reason));

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
