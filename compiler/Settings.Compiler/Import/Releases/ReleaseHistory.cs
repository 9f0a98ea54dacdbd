using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// Adds an imported release to the history of releases: its version, the variants that begin with it, and, of the newest release, which variants
/// ended with it. The rest of the file stays as it is written.
/// </summary>
internal static class ReleaseHistory
{
    private const string Path = "schemas/releases/history.toml";
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
        if (catalog.Read(Path) is not { } bytes)
        {
            return null;
        }

        var file = CatalogFile.Read(Path, bytes);
        if (file.Root["releases"] is not DocumentArray { Items: [_, ..] items } || file.Root["variants"] is not DocumentTable { Count: > 0 } spans)
        {
            return null;
        }

        var edits = new List<(int Start, int End, string Text)>();
        DocumentString[] releases = [.. items.OfType<DocumentString>()];
        var isNewest = releases.All(other => !ReleaseSpan.From(other.Value).IsAfter(release));
        if (releases.All(other => other.Value != release))
        {
            var before = releases.LastOrDefault(other => !ReleaseSpan.From(other.Value).IsAfter(release));
            edits.Add(before is null
                ? (releases[0].Span.Start, releases[0].Span.Start, $"\"{release}\", ")
                : (before.Span.End, before.Span.End, $", \"{release}\""));
        }

        foreach (var ended in spans.Entries.Where(entry => isNewest && !variants.Contains(entry.Key) && entry.Value is DocumentTable span && span[Until] is null))
        {
            var since = (ended.Value as DocumentTable)?[Since] is DocumentString first ? $"{Since} = \"{first.Value}\", " : string.Empty;
            edits.Add((ended.Value.Span.Start, ended.Value.Span.End, $"{{ {since}{Until} = \"{release}\" }}"));
        }

        var end = spans.Entries[^1].Value.Span.End;
        edits.AddRange(variants.Where(variant => spans[variant] is null).Order(StringComparer.Ordinal).Select(variant => (end, end, $"\n\"{variant}\" = {{ {Since} = \"{release}\" }}")));
        return edits.Count == 0 ? null : new ImportedFile(Path, Changed(file.Source.Text, edits));
    }

    private static string Changed(string source, IEnumerable<(int Start, int End, string Text)> edits)
    {
        var (text, at) = (new StringBuilder(), 0);
        foreach (var (start, end, added) in edits.OrderBy(edit => edit.Start))
        {
            text.Append(source, at, start - at).Append(added);
            at = end;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }
}
