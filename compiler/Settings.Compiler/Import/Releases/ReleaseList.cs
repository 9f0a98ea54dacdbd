using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>The list of releases in the catalog's history of releases.</summary>
public static class ReleaseList
{
    /// <summary>The file that has it.</summary>
    public const string Path = "schemas/releases/history.toml";

    private const string Key = "releases";
    private const int LongestLine = 128;

    /// <summary>The edits that add releases, each at its place; nothing when the file has no list, or they are in it already.</summary>
    /// <param name="history">The file.</param>
    /// <param name="releases">The releases, in their order.</param>
    public static IEnumerable<TextEdit> Adding(CatalogFile history, IEnumerable<string> releases)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Root[Key] is not DocumentArray list)
        {
            return [];
        }

        var first = list.Items is [var item, ..] ? item.Span.Start : list.Span.Start + 1;
        DocumentString[] known = [.. list.Items.OfType<DocumentString>()];
        return releases
            .Where(release => known.All(item => item.Value != release))
            .GroupBy(release => known.LastOrDefault(item => ReleaseVersion.Order.Compare(item.Value, release) < 0)?.Span.End ?? first)
            .OrderBy(place => place.Key)
            .Select(place => place.Key == first ? InsertFirst(list, first, [.. place]) : InsertAfter(history.Source, place.Key, [.. place]));
    }

    private static TextEdit InsertFirst(DocumentArray list, int place, ImmutableArray<string> releases) =>
        new(new TextSpan(place, 0), string.Join(", ", releases.Select(Quoted)) + (list.Items.Count > 0 ? ", " : string.Empty));

    private static TextEdit InsertAfter(SourceText source, int place, ImmutableArray<string> releases)
    {
        var column = place - (source.Text.LastIndexOf('\n', place - 1) + 1);
        var added = new StringBuilder();
        foreach (var item in releases.Select(Quoted))
        {
            var breaks = column + item.Length + 3 > LongestLine;
            column = item.Length + 2 + (breaks ? 0 : column);
            added.Append(breaks ? ",\n  " : ", ").Append(item);
        }

        return new TextEdit(new TextSpan(place, 0), added.ToString());
    }

    private static string Quoted(string release) => $"\"{release}\"";
}
