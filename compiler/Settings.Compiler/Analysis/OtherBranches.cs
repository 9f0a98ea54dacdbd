using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// A document with the other branches of its directives, analysed beside the one with the first of each: what is after <c>%{ else }</c>
/// reaches nodes, too. The findings have no fixes: those are made in the document with the first branches.
/// </summary>
public sealed class OtherBranches
{
    private readonly HostedDocument _first;
    private readonly ImmutableArray<BranchReading> _readings;

    private OtherBranches(HostedDocument first, ImmutableArray<BranchReading> readings) => (_first, _readings) = (first, readings);

    /// <summary>How many errors there are in all readings.</summary>
    public int Errors => _readings.Sum(reading => reading.Errors);

    /// <summary>What is secret in them, at places of the text around them.</summary>
    public IEnumerable<TextSpan> Secrets => _readings.SelectMany(reading => reading.Secrets);

    /// <summary>Analyses a document with its other branches; null when it has only first ones.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="document">The document.</param>
    /// <param name="request">The target, with what the text around the document says.</param>
    /// <param name="cancellation">Ends the analysis with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    public static OtherBranches? Of(Workspace workspace, HostedDocument document, TargetRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<BranchReading> readings = [.. document.OtherReadings().Select(other => new BranchReading(other, workspace.Analyze(other.Read(cancellation), request, cancellation)))];
        return readings.IsEmpty ? null : new OtherBranches(document, readings);
    }

    /// <summary>What is reported that the document with the first branches does not have, at places of the text around all: once, however many readings have it.</summary>
    /// <param name="first">That one.</param>
    public IEnumerable<Diagnostic> Besides(DocumentAnalysis first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var known = new HashSet<string>(first.Findings.Union(first.Reported).Select(finding => BranchReading.KeyOf(_first.ToHost(finding))), StringComparer.Ordinal);
        foreach (var finding in _readings.SelectMany(reading => reading.Reported))
        {
            if (known.Add(BranchReading.KeyOf(finding)) && !(SuppressionDiagnostics.IsUnused(finding.Rule) && IsUsed(finding)))
            {
                yield return finding with { Fixes = [] };
            }
        }
    }

    /// <summary>What is reported of the document with the first branches, at its places: a comment that readings share is unused only if all of them say so.</summary>
    /// <param name="first">That one.</param>
    public IEnumerable<Diagnostic> Reported(DocumentAnalysis first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return first.Reported.Where(finding => !SuppressionDiagnostics.IsUnused(finding.Rule) || !IsUsedElsewhere(_first.ToHost(finding))).Select(Checked);
    }

    /// <summary>A finding of the document with the first branches, at its places, without the fixes that are not right for all: what readings share is changed only by fixes that all of them have.</summary>
    public Diagnostic Checked(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Fixes.IsEmpty ? finding : finding with { Fixes = [.. finding.Fixes.Where(fix => _readings.All(IsRight(fix)))] };

        Func<BranchReading, bool> IsRight(Fix fix)
        {
            var key = BranchReading.KeyOf(_first, finding, fix);
            return reading => reading.HasFix(key) || fix.Edits.All(edit => !reading.Has(_first.Map.ToHost(edit.Span.Start)) && (edit.Span.Length == 0 || !reading.Has(_first.Map.ToHost(edit.Span.End - 1))));
        }
    }

    // A finding about a comment, at its place in the text around all.
    private bool IsUsed(Diagnostic finding) => _first.Map.ToDocument(finding.Span.Start) is not null || IsUsedElsewhere(finding);

    private bool IsUsedElsewhere(Diagnostic finding) =>
        _readings.Any(reading => (reading.Has(finding.Span.Start) || (finding.Span.Length > 0 && reading.Has(finding.Span.End - 1))) && !reading.HasFinding(finding));
}
