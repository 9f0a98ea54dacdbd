using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation;

/// <summary>What one check of a catalog collects: each finding once, with the variants that have it.</summary>
/// <param name="releases">How many releases are checked: with several, a variant is named with its release.</param>
internal sealed class CatalogFindings(int releases)
{
    // A file of this name is used by all: what breaks a variant before its files are known may break every one.
    private const string Anything = "";

    private readonly Dictionary<(string File, Diagnostic Diagnostic), (SourceText Source, List<Variant> Variants)> _findings = [];
    private readonly Dictionary<string, HashSet<Variant>> _users = new(StringComparer.Ordinal);

    /// <summary>Says that a variant is checked.</summary>
    public void Use(Variant variant) => Use(Anything, variant);

    /// <summary>Says that a variant uses a file.</summary>
    public void Use(string file, Variant variant)
    {
        if (!_users.TryGetValue(file, out var users))
        {
            users = [];
            _users.Add(file, users);
        }

        users.Add(variant);
    }

    /// <summary>Adds a finding of a variant; of the catalog as a whole where it is null.</summary>
    public void Add(SourceText source, Diagnostic diagnostic, Variant? variant)
    {
        var key = (source.Name, diagnostic);
        if (!_findings.TryGetValue(key, out var finding))
        {
            finding = (source, []);
            _findings.Add(key, finding);
        }

        if (variant is not null && !finding.Variants.Contains(variant))
        {
            finding.Variants.Add(variant);
        }
    }

    /// <summary>Adds a finding at the place that a layer of a variant has for it, or in the variant's own file.</summary>
    public void Add(SourcePlace? place, Diagnostic diagnostic, Variant variant)
    {
        if (place is null)
        {
            Add(new SourceText(variant.Files[0], string.Empty), diagnostic, variant);
        }
        else
        {
            Add(place.Source, diagnostic with { Span = place.Span }, variant);
        }
    }

    /// <summary>All findings, sorted by file and place; those that every user of the file has name no variant.</summary>
    public IReadOnlyList<CatalogFinding> Sorted() =>
    [
        .. _findings
            .Select(finding => new CatalogFinding(finding.Value.Source, finding.Key.Diagnostic, VariantsOf(finding.Key.File, finding.Value.Variants)))
            .OrderBy(finding => finding.Source.Name, StringComparer.Ordinal).ThenBy(finding => finding.Diagnostic.Span.Start).ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal),
    ];

    private string[] VariantsOf(string file, List<Variant> variants)
    {
        var users = _users.GetValueOrDefault(file) ?? [];
        return users.Count == variants.Count || _users.GetValueOrDefault(Anything)?.Count == variants.Count ? []
            : releases < 2 ? [.. variants.Select(variant => variant.Name)]
            : [.. variants.GroupBy(variant => variant.Release, StringComparer.Ordinal).SelectMany(release => Named(release, users.Count(user => user.Release == release.Key)))];
    }

    // What holds for all users of a release names the release alone.
    private static IEnumerable<string> Named(IGrouping<string, Variant> release, int users) =>
        release.Count() == users && users > 1 ? [$"all variants of {release.Key}"] : release.Select(variant => $"{variant.Name} of {variant.Release}");
}
