using System.Collections.Immutable;
using Settings.Compiler.Analysis;
using Settings.Compiler.Analysis.Catalogs;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;

namespace Settings.Cli.Review.Catalogs;

/// <summary>What two catalogs make of documents, on each image that may differ. The same change of several images is one.</summary>
internal sealed class CatalogReview
{
    private readonly Workspace _before;
    private readonly Workspace _after;
    private readonly bool _showsSecrets;
    private readonly List<(ShownFile File, string? Document, string Image)> _files = [];
    private readonly HashSet<(string Image, string Path)> _differing = [];
    private readonly List<(string Document, bool IsRejectedAfter, string Reason, string Image)> _verdicts = [];

    /// <summary>Works out what the nodes of all images do.</summary>
    /// <param name="before">The first catalog.</param>
    /// <param name="after">The second catalog.</param>
    /// <param name="images">The images that may differ.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="showsSecrets">Whether secrets are shown.</param>
    public CatalogReview(Workspace before, Workspace after, IEnumerable<CatalogImage> images, IReadOnlyList<CatalogDocument> documents, bool showsSecrets)
    {
        (_before, _after, _showsSecrets) = (before, after, showsSecrets);
        var unused = documents.Where(document => document.Name is not null).ToHashSet();
        foreach (var image in images)
        {
            foreach (var document in documents.Where(document => document.IsFor(before, image) && document.IsFor(after, image)))
            {
                if (Compare(image, document))
                {
                    unused.Remove(document);
                }
            }
        }

        Unused = [.. unused.Select(document => document.Name).OfType<string>()];
        Files = Grouped(_files);
        Verdicts = [.. _verdicts.GroupBy(verdict => (verdict.Document, verdict.IsRejectedAfter, verdict.Reason))
            .Select(group => new VerdictChange(group.Key.Document, group.Key.IsRejectedAfter, group.Key.Reason, [.. group.Select(verdict => verdict.Image)]))];
    }

    /// <summary>The files that differ, sorted by path.</summary>
    public ImmutableArray<RenderedChange> Files { get; }

    /// <summary>The documents that only one catalog accepts.</summary>
    public ImmutableArray<VerdictChange> Verdicts { get; }

    /// <summary>The documents that no image accepts.</summary>
    public ImmutableArray<string> Unused { get; }

    /// <summary>Whether a file of an image is written differently for some document.</summary>
    public bool Differs(string image, string path) => _differing.Contains((image, path));

    private bool Compare(CatalogImage image, CatalogDocument document)
    {
        var (old, now) = (document.Open(_before, image.Before), document.Open(_after, image.After));
        if (old.Node is { } first && now.Node is { } second)
        {
            var secrets = _showsSecrets ? SecretPolicy.ShowAll : _after.SecretsOf(first.Variant.Model.Settings.Schema, second.Variant.Model.Settings.Schema);
            foreach (var file in ShownChanges.Of(NodeDifference.FilesOf(first.Render(), second.Render()), secrets))
            {
                _files.Add((file, document.Name, image.Name));
                _differing.Add((image.Name, file.Path));
            }
        }
        else if (old.Node is not null || now.Node is not null)
        {
            _verdicts.Add((document.Name ?? string.Empty, now.Node is null, now.Reason ?? old.Reason ?? string.Empty, image.Name));
        }

        return old.Node is not null || now.Node is not null;
    }

    // Most images write a file alike, so most texts are compared once; what is around the lines that differ may be another text for each.
    private static ImmutableArray<RenderedChange> Grouped(IEnumerable<(ShownFile File, string? Document, string Image)> files) =>
    [
        .. files.GroupBy(change => (change.File, change.Document))
            .Select(group => (group.Key.File.Path, group.Key.Document, Diff: group.Key.File.Unified("before", "after"), Images: group.Select(change => change.Image)))
            .GroupBy(change => (change.Path, change.Document, Lines: string.Join('\n', change.Diff.Split('\n').Where(line => line is not ([] or [' ' or '@' or '\\', ..])))))
            .Select(group => new RenderedChange(group.Key.Path, group.Key.Document, group.First().Diff, [.. group.SelectMany(change => change.Images).Order(StringComparer.Ordinal)]))
            .OrderBy(change => change.Path, StringComparer.Ordinal).ThenBy(change => change.Document, StringComparer.Ordinal),
    ];
}
