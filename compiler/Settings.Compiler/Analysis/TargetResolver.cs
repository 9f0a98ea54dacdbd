using System.Collections.Concurrent;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis;

/// <summary>Finds the release and the variants that a request means.</summary>
internal sealed class TargetResolver(Workspace workspace)
{
    private readonly ConcurrentDictionary<TargetRequest, Target> _known = new();

    /// <summary>The target of a request and the comment of a document; the same object for the same names.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="whole">The same with what the document says where the request leaves something open.</param>
    /// <exception cref="UnknownTargetException">A name is unknown.</exception>
    public Target Resolve(TargetRequest request, TargetRequest whole) =>
        _known.TryGetValue(whole, out var known) ? known : _known.GetOrAdd(whole, Find(request, whole));

    private Target Find(TargetRequest request, TargetRequest whole)
    {
        var release = ReleaseOf(request, whole);
        if (whole.Variant is { } name && !release.Variants.Contains(name, StringComparer.Ordinal))
        {
            throw Unknown(new CatalogLookup<Variant>(name, null, release.Variants), $"release {release.Name} has no variant", string.Empty, request.Variant is not null);
        }

        return new Target(workspace, release, whole.Release ?? release.Name, whole.Variant is { } only ? [only] : release.Variants, whole.Arch);
    }

    // Where the nearest may stand in, a release that is not known exactly gets the oldest exact one that is not older, or else the newest.
    private Release ReleaseOf(TargetRequest request, TargetRequest whole)
    {
        var catalog = workspace.Catalog;
        if (whole.Release is not { } name)
        {
            return catalog.NewestRelease;
        }

        var lookup = catalog.Release(name);
        return !lookup.IsFound && whole.TakesNearest && ReleaseVersion.TryParse(name, out _)
            ? catalog.Release(catalog.Releases.FirstOrDefault(known => ReleaseVersion.Order.Compare(known, name) >= 0) ?? catalog.NewestRelease.Name).Value ?? catalog.NewestRelease
            : lookup.Value ?? throw Unknown(
                lookup,
                "there is no release",
                ReleaseVersion.TryParse(name, out _) ? " that is known exactly; --nearest takes the nearest that is" : string.Empty,
                request.Release is not null);
    }

    private static UnknownTargetException Unknown<T>(CatalogLookup<T> lookup, string problem, string advice, bool isRequested)
        where T : class
    {
        var hint = advice.Length == 0 && lookup.Closest is { } closest ? $"; did you mean \"{closest}\"?" : advice;
        return new UnknownTargetException($"{problem} \"{lookup.Name}\"{hint} (known: {string.Join(", ", lookup.Known)})", isRequested);
    }
}
