using System.Collections.Immutable;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>A setting of releases that the catalog does not know exactly.</summary>
/// <param name="Name">Its name, a star for free keys.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The first release that no longer does; null while there is none.</param>
/// <param name="Is">What its values are, in words; null when unknown.</param>
public sealed record HistoricSetting(string Name, string Since, string? Until, string? Is)
{
    /// <summary>The segments of the name.</summary>
    public ImmutableArray<string> Segments { get; } = [.. Name.Split('.')];

    /// <summary>The releases that have it.</summary>
    public ReleaseSpan Releases => new(Since, Until);

    /// <summary>Whether a path is that of the setting, or of a table above it.</summary>
    public bool IsAtOrBelow(ReadOnlySpan<string> path)
    {
        if (path.Length > Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (Segments[i] != "*" && Segments[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
