namespace Settings.Compiler.Verification.Trees;

/// <summary>Files, links and directories that come from a node. Directories may be left out that have something in them.</summary>
public sealed class NodeTree
{
    private readonly SortedDictionary<string, NodeTreeEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Makes a tree; of entries with the same path the last counts, as for who unpacks an archive.</summary>
    /// <exception cref="NodeTreeException">There are too many.</exception>
    public NodeTree(IEnumerable<NodeTreeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            _entries[entry.Path] = entry;
            if (_entries.Count > NodeTreeLimits.Entries)
            {
                throw new NodeTreeException($"it has more than {NodeTreeLimits.Entries} entries");
            }
        }
    }

    /// <summary>The entries, sorted by path.</summary>
    public IEnumerable<NodeTreeEntry> Entries => _entries.Values;

    /// <summary>What lies at a path; null for nothing.</summary>
    public NodeTreeEntry? Find(string path) => _entries.GetValueOrDefault(path);
}
