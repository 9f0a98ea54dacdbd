using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Compilation.Releases;

namespace Settings.Cli.Review.Catalogs;

/// <summary>Prints what differs between two catalogs for programs.</summary>
internal static class CatalogDifferenceJsonOutput
{
    /// <summary>The record.</summary>
    /// <param name="difference">What differs.</param>
    /// <param name="before">The first catalog.</param>
    /// <param name="after">The second catalog.</param>
    public static CatalogDifferenceJson Of(CatalogDifference difference, string before, string after)
    {
        var (comparison, review) = (difference.Comparison, difference.Review);
        return new CatalogDifferenceJson(
            before,
            after,
            comparison.Releases,
            new VariantChangesJson(difference.Releases[false], difference.Releases[true]),
            new VariantChangesJson(comparison.Removed, comparison.Added),
            review.Verdicts.Select(verdict => new VerdictChangeJson(verdict.Document, verdict.IsRejectedAfter ? "after" : "before", verdict.Reason, verdict.Images)),
            ChangesOf(VariantFactKind.Setting),
            ChangesOf(VariantFactKind.Default),
            ChangesOf(VariantFactKind.Generator),
            ChangesOf(VariantFactKind.Effect),
            ChangesOf(VariantFactKind.Service),
            ChangesOf(VariantFactKind.File),
            review.Files.Select(file => new RenderedChangeJson(file.Path, file.Document, file.Diff, file.Images)),
            difference.Templates.Select(template => new TemplateChangeJson(
                template.Name, template.Before?.Name, template.After?.Name, CatalogEntries.DiffOf(template), template.Images.Select(use => use.Image), difference.UnseenOf(template))),
            difference.Steps.Select(step => new StepChangeJson(step.From, step.To, step.Before, step.After)),
            comparison.Files.Select(file => new CatalogFileJson(
                file.Path, file.Before is null ? "added" : file.After is null ? "removed" : "changed", comparison.ImagesOf(file))));

        IEnumerable<ReleaseChangeJson> ChangesOf(VariantFactKind kind) => ReleaseDifferenceOutput.ToJson(difference.Facts.Where(fact => fact.Kind == kind));
    }
}
