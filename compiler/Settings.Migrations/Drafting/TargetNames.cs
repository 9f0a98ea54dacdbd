using Settings.Compiler.Paths;

namespace Settings.Migrations.Drafting;

/// <summary>How statements name what is in one release and not in another: one by one, or as the table that came or went with all in it.</summary>
internal static class TargetNames
{
    // settings, services and configuration-files are there always.
    private const int AlwaysThere = 1;

    /// <summary>The names with the path that each is a first example of; a name is null when no statement can mention the path.</summary>
    /// <param name="paths">What is in the one release only.</param>
    /// <param name="others">What is in the other release.</param>
    public static IEnumerable<(SettingPath Path, string? Name)> Of(IEnumerable<SettingPath> paths, IReadOnlyCollection<SettingPath> others) => paths
        .OrderBy(path => path.ToString(), StringComparer.Ordinal)
        .Select(path => (Path: path, Name: Of(path, others)))
        .GroupBy(target => target.Name ?? target.Path.ToString(), StringComparer.Ordinal)
        .Select(group => group.First());

    /// <summary>All that is in a table. A dot ends the prefix, so it takes no neighbour.</summary>
    public static string Below(SettingPath table) => $"prefix {table}{PathSpelling.Separator}";

    private static string? Of(SettingPath path, IReadOnlyCollection<SettingPath> others)
    {
        var parts = path.Parts;
        if (parts.Skip(AlwaysThere).SkipLast(1).TakeWhile(part => !part.IsStar).FirstOrDefault(table => !others.Any(other => other.IsAtOrBelow(table))) is { } whole)
        {
            return Below(whole);
        }

        return parts.Count(part => part.IsStar) switch
        {
            0 => path.ToString(),
            1 => path is { IsStar: true, Parent: { } table } ? Below(table) : path.ToString(),
            _ => null,
        };
    }
}
