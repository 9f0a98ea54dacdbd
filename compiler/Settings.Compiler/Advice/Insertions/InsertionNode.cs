using System.Text.Json;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>What is known of a place of the settings and the places below it; a star stands for each key and item.</summary>
internal sealed class InsertionNode(string segment)
{
    // A handful at most: they are searched in order.
    private readonly List<InsertionNode> _members = [];
    private readonly List<JsonElement> _rows = [];
    private OfRelease? _last;

    /// <summary>What is known of the place itself in a release; decoded when a document has a text there. Safe from any number of threads.</summary>
    public KnownInsertion[] Insertions(string release)
    {
        // One run is about few releases, mostly about one.
        if (_last is not { } known || known.Release != release)
        {
            known = new OfRelease(release, _rows.Select(InsertionIndex.Decode).Where(insertion => insertion.Releases.Contains(release)).ToArray());
            _last = known;
        }

        return known.Insertions;
    }

    /// <summary>Adds a row about the place itself.</summary>
    public void Add(JsonElement row) => _rows.Add(row);

    /// <summary>The place below, made when there is none.</summary>
    public InsertionNode Below(ReadOnlySpan<char> name)
    {
        if (Member(name) is { } known)
        {
            return known;
        }

        var node = new InsertionNode(name.ToString());
        _members.Add(node);
        return node;
    }

    /// <summary>The place of a key, or of an item.</summary>
    public InsertionNode? Find(string key) => Member(key) ?? Member(PathSpelling.Star);

    private InsertionNode? Member(ReadOnlySpan<char> name)
    {
        foreach (var member in _members)
        {
            if (name.SequenceEqual(member.Name))
            {
                return member;
            }
        }

        return null;
    }

    private string Name { get; } = segment;

    private sealed class OfRelease(string release, KnownInsertion[] insertions)
    {
        public string Release { get; } = release;

        public KnownInsertion[] Insertions { get; } = insertions;
    }
}
