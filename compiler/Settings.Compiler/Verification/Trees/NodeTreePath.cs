namespace Settings.Compiler.Verification.Trees;

/// <summary>The names of an archive's entries as paths of a node.</summary>
internal static class NodeTreePath
{
    // What Linux accepts, and so what a node can have.
    private const int Longest = 4096;

    /// <summary>The path: etc/hosts, ./etc/hosts and /etc/hosts are all /etc/hosts.</summary>
    /// <exception cref="NodeTreeException">The name climbs out of the tree, or is too long.</exception>
    public static string Of(string name)
    {
        if (name.Length > Longest)
        {
            throw new NodeTreeException($"an entry's name has more than {Longest} characters");
        }

        var segments = name.Split('/').Where(segment => segment is not ("" or ".")).ToArray();
        return segments.Contains("..", StringComparer.Ordinal)
            ? throw new NodeTreeException("an entry's name leads out of it")
            : "/" + string.Join('/', segments);
    }
}
