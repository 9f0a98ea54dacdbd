using System.Collections.Immutable;
using Settings.Compiler.Versions;

namespace Settings.Migrations.Planning;

/// <summary>What leads from one release to another.</summary>
/// <param name="From">The release that a node has.</param>
/// <param name="To">The release that it gets.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Steps">The steps, in the order in which they are taken.</param>
public sealed record MigrationPlan(string From, string To, MigrationDirection Direction, ImmutableArray<ReleaseStep> Steps)
{
    /// <summary>The names of the migrations, in the order in which they run.</summary>
    public ImmutableArray<string> Migrations { get; } =
        [.. Steps.SelectMany(step => Direction == MigrationDirection.Forward ? step.Migrations : step.Migrations.Reverse())];

    /// <summary>The oldest step of which only names are known; null when all is exact.</summary>
    public ReleaseStep? KnownByName => Steps.Where(step => step.IsKnownByName).OrderBy(step => step.From, ReleaseVersion.Order).FirstOrDefault();

    /// <summary>Refuses a plan that cannot be carried out.</summary>
    /// <exception cref="MigrationPlanException">Of a step nothing but the names of its migrations is known.</exception>
    public void ThrowIfNotExact()
    {
        if (KnownByName is { } step)
        {
            throw MigrationPlanException.NotExact(step);
        }
    }
}
