using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// Adds an imported release to the history of releases: its version, the variants that begin with it, and, of the newest release, which variants
/// ended with it. The rest of the file stays as it is written.
/// </summary>
internal static class ReleaseHistory
{
    private const string Since = "since";
    private const string Until = "until";

    /// <summary>The changed history; null when there is none, or nothing to change.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="release">The release.</param>
    /// <param name="variants">Its variants.</param>
    /// <exception cref="CatalogException">The history is broken.</exception>
    public static ImportedFile? With(ICatalogSource catalog, string release, IReadOnlyCollection<string> variants)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (catalog.Read(ReleaseList.Path) is not { } bytes)
        {
            return null;
        }

        var file = CatalogFile.Read(ReleaseList.Path, bytes);
        if (file.Root["releases"] is not DocumentArray { Items: [_, ..] items } || file.Root["variants"] is not DocumentTable { Count: > 0 } spans)
        {
            return null;
        }

        var edits = ReleaseList.Adding(file, [release]).ToList();
        var isNewest = items.OfType<DocumentString>().All(other => !ReleaseSpan.From(other.Value).IsAfter(release));
        foreach (var ended in spans.Entries.Where(entry => isNewest && !variants.Contains(entry.Key) && entry.Value is DocumentTable span && span[Until] is null))
        {
            var since = (ended.Value as DocumentTable)?[Since] is DocumentString first ? $"{Since} = \"{first.Value}\", " : string.Empty;
            edits.Add(new TextEdit(ended.Value.Span, $"{{ {since}{Until} = \"{release}\" }}"));
        }

        var end = new TextSpan(spans.Entries[^1].Value.Span.End, 0);
        edits.AddRange(variants.Where(variant => spans[variant] is null).Order(StringComparer.Ordinal).Select(variant => new TextEdit(end, $"\n\"{variant}\" = {{ {Since} = \"{release}\" }}")));
        return edits.Count == 0 ? null : new ImportedFile(ReleaseList.Path, TextEdit.Apply(file.Source.Text, edits.OrderBy(edit => edit.Span.Start)));
    }
}
