namespace Settings.Compiler.Catalog;

/// <summary>Paths in which a star stands for any part of one name.</summary>
public static class PathPattern
{
    /// <summary>Whether a pattern covers a path.</summary>
    public static bool Covers(string pattern, string path)
    {
        var own = pattern.AsSpan();
        var other = path.AsSpan();
        while (true)
        {
            var ownEnd = own.IndexOf('/');
            var otherEnd = other.IndexOf('/');
            if (ownEnd < 0 || otherEnd < 0)
            {
                return ownEnd == otherEnd && CoversName(own, other);
            }

            if (!CoversName(own[..ownEnd], other[..otherEnd]))
            {
                return false;
            }

            own = own[(ownEnd + 1)..];
            other = other[(otherEnd + 1)..];
        }
    }

    private static bool CoversName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var star = pattern.IndexOf('*');
        return star < 0
            ? pattern.SequenceEqual(name)
            : name.Length >= pattern.Length - 1 && name.StartsWith(pattern[..star]) && name.EndsWith(pattern[(star + 1)..]);
    }
}
