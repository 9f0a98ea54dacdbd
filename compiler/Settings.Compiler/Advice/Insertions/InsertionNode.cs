namespace Settings.Compiler.Advice.Insertions;

/// <summary>What is known of a place of the settings and the places below it; a star stands for each key and item.</summary>
internal sealed class InsertionNode
{
    private readonly Dictionary<string, InsertionNode> _members = new(StringComparer.Ordinal);

    /// <summary>What is known of the place itself.</summary>
    public List<KnownInsertion> Insertions { get; } = [];

    /// <summary>The place below, made when there is none.</summary>
    public InsertionNode Below(string segment)
    {
        if (!_members.TryGetValue(segment, out var node))
        {
            node = new InsertionNode();
            _members.Add(segment, node);
        }

        return node;
    }

    /// <summary>The place of a key, or of an item.</summary>
    public InsertionNode? Find(string key) => _members.GetValueOrDefault(key) ?? _members.GetValueOrDefault("*");
}
