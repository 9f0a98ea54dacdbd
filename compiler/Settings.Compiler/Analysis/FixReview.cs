using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Lets only those fixes through that mend their document: each is tried, and the document behind it analysed. One that leaves its
/// finding, or as many errors as before, is not offered; nothing in what seems to be, or to hold, another language is.
/// </summary>
/// <param name="analyze">Analyses a changed text for the same target, its fixes as they come.</param>
internal sealed class FixReview(Func<SourceText, DocumentAnalysis> analyze)
{
    // How many characters may be analysed again: fixes beyond are tried together.
    private const int Budget = 2_000_000;

    /// <summary>The findings with the fixes that stay.</summary>
    public IReadOnlyList<Diagnostic> Review(DocumentAnalysis analysis)
    {
        var findings = analysis.Findings;
        if (!findings.Any(finding => finding.Fixes.Length > 0))
        {
            return findings;
        }

        if (analysis.Tree is not { } tree || ForeignLanguage.IsLikely(tree, analysis.Document.Diagnostics))
        {
            return [.. findings.Select(finding => finding with { Fixes = [] })];
        }

        var mentions = DocumentMentions.Of(tree);
        var trials = Budget / Math.Max(1, analysis.Source.Length);
        var reviewed = new List<Diagnostic>(findings.Count);
        var untried = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            var completed = finding with { Fixes = finding.Fixes.Select(fix => Complete(fix, mentions)).ToImmutableArray() };
            trials -= completed.Fixes.Length;
            if (trials >= 0)
            {
                completed = completed with { Fixes = completed.Fixes.Where(fix => Mends(analysis, completed, fix)).ToImmutableArray() };
            }
            else if (completed.Fixes.Length > 0)
            {
                untried.Add(completed);
            }

            reviewed.Add(completed);
        }

        return untried.Count == 0 || MendTogether(analysis, untried) ? reviewed
            : [.. reviewed.Select(finding => untried.Contains(finding) ? finding with { Fixes = [] } : finding)];
    }

    // A name that is written several times is changed wherever it is.
    private static Fix Complete(Fix fix, DocumentMentions mentions) =>
        fix.Edits is [var edit] && mentions.At(edit.Span) is { } path
            ? fix with { Edits = mentions.Of(path).Select(span => edit with { Span = span }).ToImmutableArray() }
            : fix;

    private bool Mends(DocumentAnalysis analysis, Diagnostic finding, Fix fix)
    {
        var after = Behind(analysis, [finding with { Fixes = [fix] }]);
        var isError = finding.Severity == Severity.Error;
        return (isError ? after.ErrorCount < analysis.ErrorCount : after.ErrorCount <= analysis.ErrorCount)
            && after.Findings.Count(other => other.Rule == finding.Rule) < analysis.Findings.Count(other => other.Rule == finding.Rule);
    }

    private bool MendTogether(DocumentAnalysis analysis, HashSet<Diagnostic> findings) =>
        Behind(analysis, findings).ErrorCount <= analysis.ErrorCount - findings.Count(finding => finding.Severity == Severity.Error);

    private DocumentAnalysis Behind(DocumentAnalysis analysis, IEnumerable<Diagnostic> findings) =>
        analyze(new SourceText(analysis.Source.Name, FixApplier.Apply(analysis.Source.Text, findings, includeUnsafe: true).Text));
}
