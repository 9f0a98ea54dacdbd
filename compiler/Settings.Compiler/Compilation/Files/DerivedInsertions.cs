using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Compilation.Files;

/// <summary>The texts of settings that templates insert into files.</summary>
internal static class DerivedInsertions
{
    /// <summary>The rows of all variants, by extension.</summary>
    /// <param name="variants">The variants, those of older releases first.</param>
    /// <param name="typer">What the templates of a variant tell.</param>
    public static ILookup<string, (SettingPath Setting, KnownInsertion Insertion)> Of(IEnumerable<Variant> variants, Func<Variant, VariantTyper> typer)
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (var variant in variants)
        {
            foreach (var (file, template, typing) in typer(variant).Files())
            {
                Note(users, file.Template, variant.Release);
                foreach (var insertion in typing.Insertions)
                {
                    var known = new KnownInsertion(file.Template, template.Header.Format, insertion.IsEscaped, insertion.Breaking) { IsPlain = insertion.IsPlain };
                    var key = InsertionIndex.Row(insertion.Setting, known);
                    rows.TryAdd(key, new Row(insertion.Setting, known, []));
                    Note(rows[key].Releases, variant.Release);
                }
            }
        }

        return rows.Values
            .SelectMany(row => Dated(row, users[row.Insertion.Template]).Select(insertion => (row.Setting, insertion)))
            .ToLookup(row => row.Setting.Extension ?? string.Empty, StringComparer.Ordinal);
    }

    // A row that holds for some of the releases that have the template says which; one that came and went and came again is several.
    private static IEnumerable<KnownInsertion> Dated(Row row, List<string> withTemplate)
    {
        for (var first = 0; first < withTemplate.Count; first++)
        {
            var last = first;
            while (last < withTemplate.Count && row.Releases.Contains(withTemplate[last]))
            {
                last++;
            }

            if (last > first)
            {
                yield return row.Insertion with { Releases = new(first == 0 ? null : withTemplate[first], last == withTemplate.Count ? null : withTemplate[last]) };
                first = last;
            }
        }
    }

    private static void Note(Dictionary<string, List<string>> releases, string template, string release)
    {
        releases.TryAdd(template, []);
        Note(releases[template], release);
    }

    // Releases come in their order.
    private static void Note(List<string> releases, string release)
    {
        if (releases is [] || releases[^1] != release)
        {
            releases.Add(release);
        }
    }

    private sealed record Row(SettingPath Setting, KnownInsertion Insertion, List<string> Releases);
}
