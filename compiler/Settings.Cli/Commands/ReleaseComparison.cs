using Settings.Cli.Output;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Releases;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>diff between two releases with all their variants, without a document.</summary>
internal sealed class ReleaseComparison(CompilerSession first, CompilerSession second)
{
    private readonly Release _before = first.ReleaseFor(TargetComment.None);
    private readonly Release _after = second.ReleaseFor(TargetComment.None);

    /// <summary>Compares and gives what prints it.</summary>
    public (ReleaseDifference Difference, ReleaseDifferenceOutput Output) Run()
    {
        var difference = ReleaseDifference.Of(FactsOf(first, _before), FactsOf(second, _after));
        difference = difference with { Changes = [.. difference.Changes.Select(change => change with { Since = SinceOf(change) })] };
        return (difference, new ReleaseDifferenceOutput(difference, _before.Name, _after.Name, Name));

        string Name(IReadOnlyList<string> variants) => variants.Count == difference.Common.Length
            ? string.Empty
            : string.Join(", ", VariantFamilies.NamesOf(VariantsIn(_after, variants), VariantsIn(_after, difference.Common)));
    }

    private static Dictionary<string, IReadOnlyList<VariantFact>> FactsOf(CompilerSession session, Release release) => VariantsIn(release, release.Variants)
        .ToDictionary(variant => variant.Name, variant => FactsOf(session, variant), StringComparer.Ordinal);

    private static IReadOnlyList<VariantFact> FactsOf(CompilerSession session, Variant variant)
    {
        var schema = session.Schemas.SettingsFor(variant);
        var os = OsFacts.Of(variant.Name, variant.Release, session.Arch);
        var node = new NodeCompiler(variant, settings => SettingsChecker.Check(settings, schema).Normalised).Compile(new DocumentTable(default), os, HostFacts.Default);
        return [.. VariantFacts.Of(variant, schema, new TreeRenderer(variant, session.Templates).Render(node, os, HostFacts.Default))];
    }

    private static IEnumerable<Variant> VariantsIn(Release release, IEnumerable<string> names) => names.Select(name => release.Variant(name).Value).OfType<Variant>();

    // Settings and types carry their release, defaults the history of their layers.
    private string? SinceOf(ReleaseChange change)
    {
        if (change.Kind == VariantFactKind.Default && DatastoreKey.TryParse(change.Name, out var key, out _))
        {
            return DefaultHistory.Of(second.Catalog, change.Variants[0], key)
                .Select(version => version.Since)
                .LastOrDefault(since => ReleaseVersion.Order.Compare(since, _after.Name) <= 0 && ReleaseVersion.Order.Compare(since, _before.Name) > 0);
        }

        if (change.Kind != VariantFactKind.Setting || change.After is null)
        {
            return null;
        }

        var schema = second.Schemas.SettingsFor(VariantsIn(_after, change.Variants).First());
        return change.Trait is null
            ? schema.Ages().FirstOrDefault(age => age.Path == change.Name || change.Name.StartsWith(age.Path + ".", StringComparison.Ordinal)).Since
            : schema.Leaves().Where(leaf => leaf.Path == change.Name).Select(leaf => leaf.Node)
                .Concat(schema.FreeKeys().Where(table => $"{table.Path}.*" == change.Name).Select(table => table.Keys))
                .SelectMany(node => TypeHistory.Of(second.Schemas, node.Notes.ModeledType))
                .LastOrDefault(version => version.Since.Length > 0 && ReleaseVersion.Order.Compare(version.Since, _after.Name) <= 0)?.Since;
    }
}
