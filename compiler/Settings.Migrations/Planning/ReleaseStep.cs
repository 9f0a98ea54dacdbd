using System.Collections.Immutable;

namespace Settings.Migrations.Planning;

/// <summary>A step from one release to a newer one.</summary>
/// <param name="From">The older release.</param>
/// <param name="To">The newer release.</param>
/// <param name="Migrations">The names of its migrations, in the order in which they run on the way up.</param>
public sealed record ReleaseStep(string From, string To, ImmutableArray<string> Migrations)
{
    /// <summary>The release whose list of steps is the first that has it; null for one that all lists have.</summary>
    public string? Since { get; init; }

    /// <summary>Whether nothing is known of it but the names of its migrations.</summary>
    public bool IsKnownByName { get; init; }
}
