using System.Collections.Immutable;
using Settings.Compiler.Analysis.Catalogs;
using Settings.Compiler.Compilation.Releases;
using Settings.Migrations.Planning;

namespace Settings.Cli.Review.Catalogs;

/// <summary>All that differs between two catalogs.</summary>
/// <param name="Comparison">What differs without a document.</param>
/// <param name="Review">What differs for documents.</param>
/// <param name="Steps">The steps between releases that differ.</param>
internal sealed record CatalogDifference(CatalogComparison Comparison, CatalogReview Review, ImmutableArray<StepChange> Steps)
{
    /// <summary>What images have and do not have alike.</summary>
    public ImmutableArray<ReleaseChange> Facts { get; } = Comparison.Facts();

    /// <summary>The templates that differ.</summary>
    public ImmutableArray<TemplateChange> Templates { get; } = Comparison.Templates();

    /// <summary>The releases that only one of them has, by whether it is the second; none when one release is compared.</summary>
    public required ILookup<bool, string> Releases { get; init; }

    /// <summary>Whether nothing differs. Every other difference comes from a file that differs.</summary>
    public bool IsEmpty => Comparison.Files.IsEmpty;

    /// <summary>The images on which no document shows that a template differs.</summary>
    public IReadOnlyList<string> UnseenOf(TemplateChange template) =>
        [.. template.Images.Where(use => !use.Paths.Any(path => Review.Differs(use.Image, path))).Select(use => use.Image)];
}
