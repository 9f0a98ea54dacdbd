using System.Collections.Immutable;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>The releases and variants that two catalogs are compared in.</summary>
internal static class CommonReleases
{
    /// <summary>The releases that both have, or the one that is named, the oldest first.</summary>
    /// <exception cref="UnknownTargetException">One of them does not have it, or they have none in common.</exception>
    public static IReadOnlyList<string> Of(Workspace before, Workspace after, string? named)
    {
        if (named is not null)
        {
            foreach (var workspace in new[] { before, after }.Where(workspace => !workspace.Catalog.Releases.Contains(named, StringComparer.Ordinal)))
            {
                throw new UnknownTargetException(
                    $"{NameOf(workspace)} has no complete data for the release \"{named}\"; it has {string.Join(", ", workspace.Catalog.Releases)}", TargetOrigin.Request);
            }

            return [named];
        }

        string[] common = [.. after.Catalog.Releases.Where(release => before.Catalog.Releases.Contains(release, StringComparer.Ordinal))];
        return common.Length > 0 ? common : throw new UnknownTargetException(
            $"the catalogs have no release in common: {NameOf(before)} has {string.Join(", ", before.Catalog.Releases)}, and {NameOf(after)} has {string.Join(", ", after.Catalog.Releases)}", TargetOrigin.Default);
    }

    /// <summary>The variants of these releases that are meant, by the names of the images.</summary>
    /// <exception cref="Sources.CatalogException">The catalog is broken.</exception>
    public static Dictionary<string, Variant> VariantsOf(Workspace workspace, IReadOnlyList<string> releases, TargetRequest request) => releases
        .SelectMany(release => VariantsOf(workspace, request with { Release = release }))
        .ToDictionary(variant => CatalogImage.NameOf(variant.Name, variant.Release), StringComparer.Ordinal);

    // Releases need not have all variants alike.
    private static ImmutableArray<Variant> VariantsOf(Workspace workspace, TargetRequest request)
    {
        try
        {
            return workspace.Resolve(request).Variants;
        }
        catch (UnknownTargetException) when (request.Variant is not null)
        {
            return [];
        }
    }

    private static string NameOf(Workspace workspace) => workspace.Catalog.Source.Name;
}
