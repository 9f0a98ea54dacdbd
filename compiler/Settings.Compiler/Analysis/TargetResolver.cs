using System.Collections.Concurrent;
using Settings.Compiler.Catalog;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>Finds the release and the variants that a request means.</summary>
internal sealed class TargetResolver(Workspace workspace)
{
    private readonly ConcurrentDictionary<TargetKey, Target> _known = new();

    /// <summary>The target of which the parts are named; the same object for the same names.</summary>
    /// <param name="choices">The names, and who gives them.</param>
    /// <param name="request">The request, with what the text around the document says.</param>
    /// <exception cref="UnknownTargetException">A name is unknown.</exception>
    public Target Resolve(TargetChoices choices, TargetRequest request)
    {
        var key = new TargetKey(choices.Variant.Name, choices.Release.Name, choices.Arch.Name, request.TakesNearest, request.Evidence);
        return _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, Find(choices, request.TakesNearest, request.Evidence));
    }

    private Target Find(TargetChoices choices, bool takesNearest, HostEvidence evidence)
    {
        // What the text around says in passing is never an error.
        var named = choices.Release.Name ?? (takesNearest && evidence.Release is { } said && workspace.Releases.Has(said) ? said : null);
        var release = ReleaseOf(named == choices.Release.Name ? choices.Release : new TargetChoice(named, TargetOrigin.Default, null), takesNearest);
        if (named is null && Wanted(choices, evidence) is { } wanted && !Has(release, wanted) && Has(workspace.Catalog.NewestRelease, wanted))
        {
            // Nobody names a release, and only a rebuilt one has the variant.
            release = workspace.Catalog.NewestRelease;
        }

        var asked = named ?? release.Name;
        var arch = choices.Arch.Name ?? Architecture.Usual;
        if (choices.Variant.Name is not { } name)
        {
            var variants = VariantsOf(release, evidence, out var missing);
            return new Target(workspace, release, asked, variants, arch) { MissingKubernetes = missing };
        }

        if (name.Contains('*', StringComparison.Ordinal) && release.Variants.Where(variant => PathGlob.MatchesName(variant, name)).ToArray() is { Length: > 0 } family)
        {
            return new Target(workspace, release, asked, family, arch) { Family = name };
        }

        if (release.Variants.Contains(name, StringComparer.Ordinal))
        {
            return new Target(workspace, release, asked, [name], arch);
        }

        return (takesNearest && workspace.Releases.Variants.ContainsKey(name) ? StandInFor(name, release, asked, arch) : null)
            ?? throw new UnknownTargetException(
                $"{Unknown(name, release)}; the nearest {(release.Variants.Count == 1 ? "is" : "are")} {string.Join(", ", VariantNames.Similar(name, release.Variants))}; 'settingsc catalog variants --release {release.Name}' lists all {release.Variants.Count}",
                choices.Variant.Origin,
                choices.Variant.Place);
    }

    // The variant that is named, or the beginning of those that are evident.
    private static string? Wanted(TargetChoices choices, HostEvidence evidence) =>
        choices.Variant.Name ?? (evidence is { Family: { } family, Kubernetes: { } version } ? family + version : null);

    private static bool Has(Release release, string variant) => release.Variants.Contains(variant, StringComparer.Ordinal);

    private string Unknown(string variant, Release release) => release.KnownByName.TryGetValue(variant, out var reason)
        ? $"of the variant \"{variant}\" of release {release.Name} only the name is known: {reason}"
        : $"unknown variant \"{variant}\" in release {release.Name}{Lifetime(variant)}";

    // All, as far as nothing is said about them. Of an unknown version of Kubernetes the variants of the nearest one stand in.
    private IReadOnlyList<string> VariantsOf(Release release, HostEvidence evidence, out MissingKubernetes? missing)
    {
        missing = null;
        if (evidence.Family is not { } family)
        {
            return release.Variants;
        }

        string[] ofFamily = [.. release.Variants.Where(name => name.StartsWith(family, StringComparison.Ordinal))];
        var ofVersion = ofFamily;
        if (evidence.Kubernetes is { } version && VariantNames.Nearest(family + version, ofFamily) is { } nearest)
        {
            ofVersion = [.. ofFamily.Where(name => name == nearest || name.StartsWith(nearest + "-", StringComparison.Ordinal))];
            missing = nearest == family + version ? null : new MissingKubernetes(version, family + version, release.Name, Lifetime(family + version), nearest);
        }

        string[] ofFlavor = evidence.Flavor is { } flavor ? [.. ofVersion.Where(name => name.EndsWith("-" + flavor, StringComparison.Ordinal))] : ofVersion;
        return ofFlavor.Length > 0 ? ofFlavor : ofVersion.Length > 0 ? ofVersion : release.Variants;
    }

    // In a release with complete data one of its kind stands in. For others the variant itself of the nearest release with complete data does, if one has it.
    private Target? StandInFor(string variant, Release release, string asked, string arch)
    {
        var ofItsKind = VariantNames.Nearest(variant, release.Variants) is { } near ? new Target(workspace, release, asked, [near], arch) { AskedVariant = variant } : null;
        if (ofItsKind is not null && asked == release.Name)
        {
            return ofItsKind;
        }

        var having = Exact().Where(known => known.Variants.Contains(variant, StringComparer.Ordinal)).ToArray();
        var older = having.LastOrDefault(known => ReleaseVersion.Order.Compare(known.Name, asked) < 0);
        return (older ?? having.FirstOrDefault()) is { } other
            ? new Target(workspace, other, asked, [variant], arch) { AskedVariant = asked == release.Name ? variant : null }
            : ofItsKind;
    }

    private IEnumerable<Release> Exact() => workspace.Catalog.Releases.Select(name => workspace.Catalog.Release(name).Value).OfType<Release>();

    private string Lifetime(string variant) => workspace.Releases.Variants.TryGetValue(variant, out var releases)
        ? (releases.Since, releases.Until) switch
        {
            ({ } since, null) => $": releases since {since} have it",
            (null, { } until) => $": releases before {until} have it",
            ({ } since, { } until) => $": releases since {since} and before {until} have it",
            _ => string.Empty,
        }
        : string.Empty;

    // Where the nearest may stand in, a release that is not known exactly gets the oldest exact one that is not older, or else the newest.
    private Release ReleaseOf(TargetChoice choice, bool takesNearest)
    {
        var catalog = workspace.Catalog;
        if (choice.Name is not { } name)
        {
            return catalog.DefaultRelease;
        }

        var lookup = catalog.Release(name);
        if (!lookup.IsFound && ReleaseVersion.TryParse(name, out _) && !workspace.Releases.Has(name))
        {
            throw new UnknownTargetException(
                $"release {name} has never been; the nearest {(workspace.Releases.Around(name).Skip(1).Any() ? "are" : "is")} {string.Join(" and ", workspace.Releases.Around(name))}", choice.Origin, choice.Place);
        }

        return !lookup.IsFound && takesNearest && ReleaseVersion.TryParse(name, out _)
            ? catalog.Release(catalog.Releases.FirstOrDefault(known => ReleaseVersion.Order.Compare(known, name) >= 0) ?? catalog.NewestRelease.Name).Value ?? catalog.NewestRelease
            : lookup.Value ?? throw new UnknownTargetException(
                $"unknown release \"{name}\"{(ReleaseVersion.TryParse(name, out _) ? "; use --nearest for the nearest release with complete data" : string.Empty)} (known: {string.Join(", ", lookup.Known)})",
                choice.Origin,
                choice.Place);
    }
}
