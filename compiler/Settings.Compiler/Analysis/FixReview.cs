using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Lets only those fixes through that mend their document: each is tried, and the document behind it analysed. One that leaves its
/// finding, or as many errors as before, is not offered; nothing in what seems to be, or to hold, another language is, or in what is
/// neither TOML nor, by its name and its tables, user data.
/// </summary>
/// <param name="analyze">Analyses a changed text for the same target, its fixes as they come.</param>
internal sealed class FixReview(Func<SourceText, DocumentAnalysis> analyze)
{
    // How many characters may be analysed again, where a finding costs as much as some: fixes beyond are tried together.
    private const int Budget = 2_000_000;
    private const int CostOfFinding = 50;

    /// <summary>The findings with the fixes that stay.</summary>
    public IReadOnlyList<Diagnostic> Review(DocumentAnalysis analysis)
    {
        IReadOnlyList<Diagnostic> findings = analysis is { Tree: { } document, Findings.Count: > 0 } ? Completed(analysis.Findings, new StructuralFixes(document)) : analysis.Findings;
        if (!findings.Any(finding => finding.Fixes.Length > 0))
        {
            return findings;
        }

        if (analysis.Tree is not { } tree || !UserDataEvidence.MayBeChanged(tree, analysis.Document.Diagnostics))
        {
            return [.. findings.Select(finding => finding with { Fixes = [] })];
        }

        var mentions = DocumentMentions.Of(tree);
        var (left, next) = ((long)Budget, CostOf(analysis));
        var reviewed = new List<Diagnostic>(findings.Count);
        var untried = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            var completed = finding with { Fixes = finding.Fixes.Select(fix => Complete(fix, mentions)).ToImmutableArray() };
            if (left >= next * completed.Fixes.Length)
            {
                var mending = completed.Fixes.Where(fix =>
                {
                    var after = Behind(analysis, [completed with { Fixes = [fix] }]);
                    next = CostOf(after);
                    left -= next;
                    return Mends(analysis, after, completed);
                });
                completed = completed with { Fixes = mending.ToImmutableArray() };
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

    private static Diagnostic[] Completed(IReadOnlyList<Diagnostic> findings, StructuralFixes fixes) => [.. findings.Select(fixes.Complete)];

    // A name that is written several times is changed wherever it is.
    private static Fix Complete(Fix fix, DocumentMentions mentions) =>
        fix.Edits is [var edit] && mentions.At(edit.Span) is { } path
            ? fix with { Edits = mentions.Of(path).Select(span => edit with { Span = span }).ToImmutableArray() }
            : fix;

    private static bool Mends(DocumentAnalysis before, DocumentAnalysis after, Diagnostic finding)
    {
        var isError = finding.Severity == Severity.Error;
        return (before.IsWithoutTarget || !after.IsWithoutTarget)
            && (isError ? after.ErrorCount < before.ErrorCount : after.ErrorCount <= before.ErrorCount)
            && after.Findings.Count(other => other.Rule == finding.Rule) < before.Findings.Count(other => other.Rule == finding.Rule);
    }

    private static long CostOf(DocumentAnalysis analysis) => analysis.Source.Length + ((long)CostOfFinding * analysis.Findings.Count);

    private bool MendTogether(DocumentAnalysis analysis, HashSet<Diagnostic> findings) =>
        Behind(analysis, findings).ErrorCount <= analysis.ErrorCount - findings.Count(finding => finding.Severity == Severity.Error);

    private DocumentAnalysis Behind(DocumentAnalysis analysis, IEnumerable<Diagnostic> findings) =>
        analyze(analysis.Source.With(FixApplier.Apply(analysis.Source.Text, findings, includeUnsafe: true).Text));
}
