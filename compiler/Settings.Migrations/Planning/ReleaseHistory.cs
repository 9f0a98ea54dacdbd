using System.Collections.Immutable;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Stores;

namespace Settings.Migrations.Planning;

/// <summary>
/// The steps between releases, of which most are known by their migrations only. Upstream: bottlerocket Release.toml, and
/// its form in an update repository, core-kit sources/updater/update_metadata/src/lib.rs (Manifest).
/// </summary>
/// <param name="Steps">The steps in the order in which they are written.</param>
public sealed record ReleaseHistory(ImmutableArray<ReleaseStep> Steps)
{
    private ImmutableArray<(string Since, Migrator Migrator)> Migrators { get; init; } = [];

    /// <summary>Steps that are not part of the list: those that the lists of later releases have, and later ones that are known by the names of their migrations only.</summary>
    public ImmutableArray<ReleaseStep> OtherSteps { get; private init; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<ReleaseStep> AllSteps => Steps.Concat(OtherSteps);

    /// <summary>The releases that a step leads from or to, the oldest first.</summary>
    public IReadOnlyList<string> Releases =>
        [.. AllSteps.SelectMany(step => (IEnumerable<string>)[step.From, step.To]).Distinct(StringComparer.Ordinal).Order(ReleaseVersion.Order)];

    /// <summary>What the image of a release does to a datastore behind the migrations.</summary>
    public Migrator MigratorOf(string release) => Migrators
        .Where(entry => ReleaseVersion.Order.Compare(entry.Since, release) <= 0)
        .OrderBy(entry => entry.Since, ReleaseVersion.Order)
        .Select(entry => entry.Migrator)
        .LastOrDefault(Migrator.Plain);

    /// <summary>Reads the steps of a catalog.</summary>
    /// <exception cref="CatalogException">They are missing or wrong.</exception>
    public static ReleaseHistory Read(ICatalogSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new ReleaseHistoryReader(source);
        return new ReleaseHistory(reader.Steps) { OtherSteps = reader.OtherSteps, Migrators = reader.Migrators };
    }
}
