using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Compilation.Releases;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>
/// Compares two catalogs without a document, in the releases that both have. What they are made of is compared first: an image is
/// looked at only when a file that it may be made of differs.
/// </summary>
public sealed class CatalogComparison
{
    private readonly Workspace _before;
    private readonly Workspace _after;
    private readonly ImageInputs _inputsBefore;
    private readonly ImageInputs _inputsAfter;
    private readonly Lazy<ImmutableArray<CatalogImage>> _changed;

    // Images of a release share most templates.
    private readonly Dictionary<(Workspace Workspace, string Template, string Release), SourceText?> _texts = [];

    /// <summary>Finds the images and the files that differ.</summary>
    /// <param name="before">The first catalog.</param>
    /// <param name="after">The second catalog.</param>
    /// <param name="request">The variant and the release, if not all are meant.</param>
    /// <exception cref="UnknownTargetException">A catalog does not have the release, no release of them has the variant, or they have no release in common.</exception>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public CatalogComparison(Workspace before, Workspace after, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(request);
        (_before, _after) = (before, after);
        (_inputsBefore, _inputsAfter) = (new ImageInputs(before), new ImageInputs(after));
        Releases = CommonReleases.Of(before, after, request.Release);
        var (old, now) = (CommonReleases.VariantsOf(before, Releases, request), CommonReleases.VariantsOf(after, Releases, request));
        if (old.Count + now.Count == 0)
        {
            _ = after.Resolve(request with { Release = Releases[^1] });
        }

        Images = [.. now.Where(entry => old.ContainsKey(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new CatalogImage(old[entry.Key], entry.Value))];
        Added = [.. now.Keys.Except(old.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Removed = [.. old.Keys.Except(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Files = CatalogFileChange.Between(before.Catalog.Source, after.Catalog.Source);
        _changed = new(() => [.. Images.Where(image => Files.Any(file => IsReached(image, file)))]);
    }

    /// <summary>The releases that are compared, the oldest first.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>The images that both have, sorted by name.</summary>
    public ImmutableArray<CatalogImage> Images { get; }

    /// <summary>The names of the images that only the second has.</summary>
    public ImmutableArray<string> Added { get; }

    /// <summary>The names of the images that only the first has.</summary>
    public ImmutableArray<string> Removed { get; }

    /// <summary>The files of the catalogs that differ, sorted by path.</summary>
    public ImmutableArray<CatalogFileChange> Files { get; }

    /// <summary>The images that may differ: they are made of a file that does.</summary>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public ImmutableArray<CatalogImage> Changed => _changed.Value;

    /// <summary>The names of the images that name a file; none for one that no image names.</summary>
    /// <param name="file">A file that differs.</param>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public IEnumerable<string> ImagesOf(CatalogFileChange file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Kind.Reach == FileReach.Named ? Images.Where(image => IsReached(image, file)).Select(image => image.Name) : [];
    }

    /// <summary>What the images have and do not have alike, without the texts of files: settings, defaults, generators, services, files.</summary>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public ImmutableArray<ReleaseChange> Facts()
    {
        var changes = ReleaseDifference.Of(FactsOf(_before, image => image.Before), FactsOf(_after, image => image.After)).Changes;
        return [.. changes.Concat(new TypeComparison(_before, _after, Files).Run(Changed, changes)).OrderBy(change => change.Kind).ThenBy(change => change.Name, StringComparer.Ordinal)];
    }

    /// <summary>The templates that images use and that differ, sorted by name.</summary>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public ImmutableArray<TemplateChange> Templates()
    {
        var found = from image in Changed
                    from file in image.After.Defaults.ConfigurationFiles
                    group file.Path by (image, file.Template) into uses
                    let before = TextOf(_before, uses.Key.Template, uses.Key.image.Before.Release)
                    let after = TextOf(_after, uses.Key.Template, uses.Key.image.After.Release)
                    where before?.Text != after?.Text
                    select (uses.Key.Template, uses.Key.image.Name, Paths: uses.ToArray(), Before: before, After: after);
        return
        [
            .. found.GroupBy(change => (change.Template, Before: (change.Before?.Name, change.Before?.Text), After: (change.After?.Name, change.After?.Text)))
                .Select(group => new TemplateChange(group.Key.Template, group.First().Before, group.First().After, [.. group.Select(change => (change.Name, (IReadOnlyList<string>)change.Paths))]))
                .OrderBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private SourceText? TextOf(Workspace workspace, string template, string release)
    {
        if (!_texts.TryGetValue((workspace, template, release), out var text))
        {
            _texts.Add((workspace, template, release), text = workspace.Templates.TextOf(template, release));
        }

        return text;
    }

    private bool IsReached(CatalogImage image, CatalogFileChange file) => _inputsBefore.AreReachedBy(file, image.Before) || _inputsAfter.AreReachedBy(file, image.After);

    private Dictionary<string, IReadOnlyList<VariantFact>> FactsOf(Workspace workspace, Func<CatalogImage, Variant> side) => Changed.ToDictionary(
        image => image.Name,
        image => (IReadOnlyList<VariantFact>)[.. VariantFacts.Of(side(image), workspace.Schemas.SettingsFor(side(image)), [])],
        StringComparer.Ordinal);
}
