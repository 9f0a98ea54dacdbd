using Settings.Cli.Output;
using Settings.Compiler.Analysis.Catalogs;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Planning;

namespace Settings.Cli.Review.Catalogs;

/// <summary>What differs between two catalogs, in the order in which people should read about it.</summary>
/// <param name="difference">What differs.</param>
/// <param name="names">Names images.</param>
internal sealed class CatalogEntries(CatalogDifference difference, ImageNames names)
{
    private CatalogComparison Comparison => difference.Comparison;

    /// <summary>The entries.</summary>
    public IEnumerable<CatalogEntry> All() =>
    [
        .. difference.Releases[false].Select(name => new CatalogEntry("releases", name, $"- {name}", null)),
        .. difference.Releases[true].Select(name => new CatalogEntry("releases", name, $"+ {name}", null)),
        .. Comparison.Removed.Select(name => new CatalogEntry("variants", name, $"- {name}", null)),
        .. Comparison.Added.Select(name => new CatalogEntry("variants", name, $"+ {name}", null)),
        .. difference.Review.Verdicts.Select(Verdict),
        .. ReleaseChangeText.Kinds.SelectMany(kind => difference.Facts.Where(fact => fact.Kind == kind.Kind).Select(fact => new CatalogEntry(kind.Title, fact.Name, ReleaseChangeText.LineOf(fact), fact.Variants))),
        .. difference.Review.Files.Select(File),
        .. difference.Templates.Select(Template),
        .. difference.Steps.Select(Step),
        .. Comparison.Files.Where(IsMigration).Select(Migration),
        .. Comparison.Files.Where(file => !IsMigration(file) && !IsSaid(file)).Select(CatalogFile),
    ];

    private static CatalogEntry Verdict(VerdictChange verdict) => new(
        "documents", verdict.Document, $"~ {Printable.Line(verdict.Document)}: rejected {(verdict.IsRejectedAfter ? "after" : "only before")} the change: {verdict.Reason}", verdict.Images);

    private static CatalogEntry File(RenderedChange file) => new(
        "rendered files", file.Path, $"~ {file.Path}{(file.Document is null ? string.Empty : $", rendered for {Printable.Line(file.Document)}")}", file.Images)
    { Body = file.Diff };

    // Where a file shows what differs, the text of the template says it only once more.
    private CatalogEntry Template(TemplateChange template)
    {
        var unseen = difference.UnseenOf(template);
        var sign = template.Before is null ? '+' : template.After is null ? '-' : '~';
        var line = $"{sign} {template.Name} ({(template.After ?? template.Before)?.Name})";
        return new CatalogEntry(
            "templates",
            template.Name,
            unseen.Count == 0 ? line
            : unseen.Count == template.Images.Count ? $"{line} differs; no document given here renders it differently"
            : $"{line} differs; no document given here renders it differently on {names.Of(unseen)}",
            [.. template.Images.Select(use => use.Image)])
        { Body = unseen.Count == template.Images.Count ? DiffOf(template) : string.Empty };
    }

    /// <summary>The lines of a template that differ.</summary>
    public static string DiffOf(TemplateChange template) =>
        new ShownFile(template.Name, new ShownText(template.Before?.Text ?? string.Empty, null, null), new ShownText(template.After?.Text ?? string.Empty, null, null)).Unified("before/", "after/");

    private static CatalogEntry Step(StepChange step)
    {
        var name = $"{step.From} -> {step.To}";
        var line = (step.Before, step.After) switch
        {
            (null, { } added) => $"+ {name}: {ListOf(added)}",
            ({ } removed, null) => $"- {name}: {ListOf(removed)}",
            ({ } before, { } after) => $"~ {name}: {ListOf(before)} -> {ListOf(after)}",
            _ => name,
        };
        return new CatalogEntry("steps between releases", name, line, null);
    }

    private static string ListOf(IReadOnlyCollection<string> migrations) => migrations.Count == 0 ? "no migration" : string.Join(", ", migrations);

    // Of a template that images use there is more to say.
    private bool IsSaid(CatalogFileChange file) => difference.Templates.Any(template => file.Path == template.Before?.Name || file.Path == template.After?.Name);

    private static bool IsMigration(CatalogFileChange file) => MigrationLibrary.IsFile(file.Path);

    private static CatalogEntry Migration(CatalogFileChange file)
    {
        var name = MigrationLibrary.NameOf(file.Path);
        return new CatalogEntry("migrations", name, $"{SignOf(file)} {name}", null);
    }

    private CatalogEntry CatalogFile(CatalogFileChange file)
    {
        string[] images = [.. Comparison.ImagesOf(file)];
        return new CatalogEntry("files of the catalog", file.Path, $"{SignOf(file)} {file.Path}", images.Length > 0 ? images : null);
    }

    private static char SignOf(CatalogFileChange file) => file.Before is null ? '+' : file.After is null ? '-' : '~';
}
