using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation;

/// <summary>What one check of a catalog collects: each finding once, with the variants that have it.</summary>
internal sealed class CatalogFindings
{
    private readonly Dictionary<(string File, Diagnostic Diagnostic), (SourceText Source, List<string> Variants)> _findings = [];
    private readonly Dictionary<string, HashSet<string>> _users = new(StringComparer.Ordinal);

    /// <summary>Says that a variant uses a file.</summary>
    public void Use(string file, string variant)
    {
        if (!_users.TryGetValue(file, out var users))
        {
            users = new HashSet<string>(StringComparer.Ordinal);
            _users.Add(file, users);
        }

        users.Add(variant);
    }

    /// <summary>Adds a finding of a variant.</summary>
    public void Add(SourceText source, Diagnostic diagnostic, string variant)
    {
        var key = (source.Name, diagnostic);
        if (!_findings.TryGetValue(key, out var finding))
        {
            finding = (source, []);
            _findings.Add(key, finding);
        }

        if (!finding.Variants.Contains(variant, StringComparer.Ordinal))
        {
            finding.Variants.Add(variant);
        }
    }

    /// <summary>All findings, sorted by file and place; those that every user of the file has name no variant.</summary>
    public IReadOnlyList<CatalogFinding> Sorted() =>
    [
        .. _findings
            .Select(finding => new CatalogFinding(finding.Value.Source, finding.Key.Diagnostic, VariantsOf(finding.Key.File, finding.Value.Variants)))
            .OrderBy(finding => finding.Source.Name, StringComparer.Ordinal).ThenBy(finding => finding.Diagnostic.Span.Start).ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal),
    ];

    private List<string> VariantsOf(string file, List<string> variants) =>
        _users.TryGetValue(file, out var users) && users.Count == variants.Count ? [] : variants;
}
