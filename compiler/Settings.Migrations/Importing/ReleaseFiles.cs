using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Importing;

/// <summary>The catalog's lists of releases and of steps between them, with what Release.toml has beyond them. Comments and all other text stay.</summary>
internal static class ReleaseFiles
{
    private const string StepPath = "schemas/releases/migrations.toml";
    private const string StepTable = "steps";
    private const string NameTable = "known-by-name";

    /// <summary>The files that change.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="chain">The steps of Release.toml.</param>
    /// <param name="history">The steps of the catalog.</param>
    /// <exception cref="CatalogException">A file of the catalog is missing or broken.</exception>
    public static IEnumerable<ImportedFile> With(ICatalogSource catalog, ChainCheck chain, Planning.ReleaseHistory history)
    {
        var known = history.AllSteps.Where(step => !step.IsKnownByName).Select(step => (step.From, step.To)).ToHashSet();
        ReleaseStep[] steps = [.. chain.Steps.Select(step => step.Step).Where(step => known.Add((step.From, step.To)))];
        if (steps.Length > 0)
        {
            var file = CatalogFile.Read(catalog, StepPath);
            yield return new ImportedFile(StepPath, WithSteps(file, steps));
        }

        if (catalog.Read(ReleaseList.Path) is { } bytes && CatalogFile.Read(ReleaseList.Path, bytes) is var list && ReleaseList.Adding(list, chain.Releases).ToArray() is [_, ..] added)
        {
            yield return new ImportedFile(ReleaseList.Path, TextEdit.Apply(list.Source.Text, added));
        }
    }

    private static string WithSteps(CatalogFile file, IReadOnlyCollection<ReleaseStep> steps)
    {
        var text = file.Source.Text;
        var edits = new List<TextEdit>();
        var table = file.OptionalTable(StepTable) ?? new DocumentTable(default);
        foreach (var place in steps.GroupBy(step => PlaceOf(table, step, text)))
        {
            edits.Add(new TextEdit(new TextSpan(place.Key, 0), string.Concat(place.OrderBy(step => step.To, ReleaseVersion.Order).Select(Line))));
        }

        // What was known by the names of its migrations only is now known.
        foreach (var entry in file.OptionalTable(NameTable)?.Entries ?? [])
        {
            if (steps.Any(step => PairOf(entry.Key) == (step.From, step.To)))
            {
                edits.Add(new TextEdit(TextSpan.FromBounds(text.LastIndexOf('\n', entry.KeySpan.Start) + 1, AfterLine(text, entry.Value.Span.End)), string.Empty));
            }
        }

        return TextEdit.Apply(text, edits.OrderBy(edit => edit.Span.Start));
    }

    // After the last step that does not lead to a later release; before the first one, if there is none.
    private static int PlaceOf(DocumentTable table, ReleaseStep step, string text)
    {
        foreach (var entry in table.Entries.Reverse())
        {
            if (PairOf(entry.Key).To is { } to && ReleaseVersion.Order.Compare(to, step.To) <= 0)
            {
                return AfterLine(text, entry.Value.Span.End);
            }
        }

        return table.Entries.Count > 0 ? text.LastIndexOf('\n', table.Entries[0].KeySpan.Start) + 1 : AfterLine(text, table.Span.End);
    }

    private static int AfterLine(string text, int position) => text.IndexOf('\n', position) is var end && end < 0 ? text.Length : end + 1;

    private static (string? From, string? To) PairOf(string key) => key.Split("->", StringSplitOptions.TrimEntries) is [var from, var to] ? (from, to) : (null, null);

    private static string Line(ReleaseStep step)
    {
        string[] names = [.. step.Migrations.Select(name => $"\"{name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]}\"")];
        var list = names.Length > 1 ? $"[\n{string.Concat(names.Select(name => $"  {name},\n"))}]" : $"[{string.Concat(names)}]";
        return $"\"{step.From} -> {step.To}\" = {list}\n";
    }
}
