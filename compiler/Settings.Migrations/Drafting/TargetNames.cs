namespace Settings.Migrations.Drafting;

/// <summary>How statements name what is in one release and not in another: one by one, or as the table that came or went with all in it.</summary>
internal static class TargetNames
{
    private const string Star = "*";

    // settings, services and configuration-files are there always.
    private const int AlwaysThere = 1;

    /// <summary>The names with the path that each is a first example of; a name is null when no statement can mention the path.</summary>
    /// <param name="paths">What is in the one release only.</param>
    /// <param name="others">What is in the other release.</param>
    public static IEnumerable<(string Path, string? Name)> Of(IEnumerable<string> paths, IReadOnlyCollection<string> others) => paths
        .Order(StringComparer.Ordinal)
        .Select(path => (Path: path, Name: Of(path, others)))
        .GroupBy(target => target.Name ?? target.Path, StringComparer.Ordinal)
        .Select(group => group.First());

    private static string? Of(string path, IReadOnlyCollection<string> others)
    {
        var segments = path.Split('.');
        for (var length = AlwaysThere + 1; length < segments.Length && segments[length - 1] != Star; length++)
        {
            var table = string.Join('.', segments[..length]);
            if (!others.Any(other => other == table || other.StartsWith(table + ".", StringComparison.Ordinal)))
            {
                // A dot ends the prefix, so it takes no neighbour.
                return $"prefix {table}.";
            }
        }

        return segments.Count(segment => segment == Star) switch
        {
            0 => path,
            1 when segments[^1] == Star => $"prefix {path[..^1]}",
            1 => path,
            _ => null,
        };
    }
}
