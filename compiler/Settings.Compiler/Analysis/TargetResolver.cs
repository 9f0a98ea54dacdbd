using System.Collections.Concurrent;
using Settings.Compiler.Catalog;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>Finds the release and the variants that a request means.</summary>
internal sealed class TargetResolver(Workspace workspace)
{
    private readonly ConcurrentDictionary<TargetKey, Target> _known = new();

    /// <summary>The target of which the parts are named; the same object for the same names.</summary>
    /// <param name="choices">The names, and who gives them.</param>
    /// <param name="takesNearest">Whether the nearest release with complete data may stand in for one without.</param>
    /// <exception cref="UnknownTargetException">A name is unknown.</exception>
    public Target Resolve(TargetChoices choices, bool takesNearest)
    {
        var key = new TargetKey(choices.Variant.Name, choices.Release.Name, choices.Arch.Name, takesNearest);
        return _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, Find(choices, takesNearest));
    }

    private Target Find(TargetChoices choices, bool takesNearest)
    {
        var release = ReleaseOf(choices.Release, takesNearest);
        if (choices.Variant.Name is { } name && !release.Variants.Contains(name, StringComparer.Ordinal))
        {
            throw Unknown(new CatalogLookup<Variant>(name, null, release.Variants), "variant", $" in release {release.Name}", choices.Variant);
        }

        return new Target(
            workspace, release, choices.Release.Name ?? release.Name, choices.Variant.Name is { } only ? [only] : release.Variants, choices.Arch.Name ?? Architecture.Usual);
    }

    // Where the nearest may stand in, a release that is not known exactly gets the oldest exact one that is not older, or else the newest.
    private Release ReleaseOf(TargetChoice choice, bool takesNearest)
    {
        var catalog = workspace.Catalog;
        if (choice.Name is not { } name)
        {
            return catalog.NewestRelease;
        }

        var lookup = catalog.Release(name);
        return !lookup.IsFound && takesNearest && ReleaseVersion.TryParse(name, out _)
            ? catalog.Release(catalog.Releases.FirstOrDefault(known => ReleaseVersion.Order.Compare(known, name) >= 0) ?? catalog.NewestRelease.Name).Value ?? catalog.NewestRelease
            : lookup.Value ?? throw Unknown(
                lookup,
                "release",
                ReleaseVersion.TryParse(name, out _) ? "; use --nearest for the nearest release with complete data" : string.Empty,
                choice);
    }

    private static UnknownTargetException Unknown<T>(CatalogLookup<T> lookup, string kind, string detail, TargetChoice choice)
        where T : class
    {
        var hint = !detail.StartsWith(';') && lookup.Closest is { } closest ? $"; did you mean \"{closest}\"?" : string.Empty;
        return new UnknownTargetException($"unknown {kind} \"{lookup.Name}\"{detail}{hint} (known: {string.Join(", ", lookup.Known)})", choice.Origin, choice.Place);
    }
}
