using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation.Releases;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>Compares two releases with all their variants, without a document.</summary>
/// <param name="workspace">The catalog of both.</param>
/// <param name="before">The first.</param>
/// <param name="after">The second.</param>
public sealed class ReleaseComparison(Workspace workspace, Target before, Target after)
{
    /// <summary>What differs. A variant of which a release has no more than the name is neither added nor removed.</summary>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public ReleaseDifference Run()
    {
        var difference = ReleaseDifference.Of(FactsOf(before), FactsOf(after));
        return difference with
        {
            Added = [.. difference.Added.Where(name => !before.Release.KnownByName.ContainsKey(name))],
            Removed = [.. difference.Removed.Where(name => !after.Release.KnownByName.ContainsKey(name))],
            Changes = difference.Changes.Select(change => change with { Since = SinceOf(change) }).ToImmutableArray(),
        };
    }

    private Dictionary<string, IReadOnlyList<VariantFact>> FactsOf(Target target) => target.Variants
        .ToDictionary(variant => variant.Name, variant => FactsOf(variant, target), StringComparer.Ordinal);

    private IReadOnlyList<VariantFact> FactsOf(Variant variant, Target target)
    {
        var node = workspace.Analyze(Hosts.UserData.None, new TargetRequest(variant.Name, target.Release.Name) { Arch = target.Arch }).Single.On(Machine.Unknown);
        return [.. VariantFacts.Of(variant, node.Variant.Model.Settings.Schema, node.Render())];
    }

    // Settings and types carry their release, defaults the history of their layers.
    private string? SinceOf(ReleaseChange change)
    {
        if (change.Kind == VariantFactKind.Default && DatastoreKey.TryParse(change.Name, out var key, out _))
        {
            return DefaultHistory.Of(workspace.Catalog, change.Variants[0], key)
                .Select(version => version.Since)
                .LastOrDefault(since => ReleaseVersion.Order.Compare(since, after.Release.Name) <= 0 && ReleaseVersion.Order.Compare(since, before.Release.Name) > 0);
        }

        if (change.Kind != VariantFactKind.Setting || change.After is null)
        {
            return null;
        }

        var schema = workspace.Schemas.SettingsFor(after.Variants.First(variant => change.Variants.Contains(variant.Name, StringComparer.Ordinal)));
        var setting = SettingPath.Parse(change.Name);
        return change.Trait is null
            ? schema.Ages().FirstOrDefault(age => setting.IsAtOrBelow(age.Path)).Since
            : schema.Leaves().Where(leaf => leaf.Path.Equals(setting)).Select(leaf => leaf.Node)
                .Concat(setting.IsStar ? schema.FreeKeys().Where(table => table.Path.Equals(setting.Parent)).Select(table => table.Keys) : [])
                .SelectMany(node => TypeHistory.Of(workspace.Schemas, node.Notes.ModeledType))
                .LastOrDefault(version => version.Since.Length > 0 && ReleaseVersion.Order.Compare(version.Since, after.Release.Name) <= 0)?.Since;
    }
}
