using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// A document with the last branch of each directive that has several, analysed beside the one with the first ones: what is after
/// <c>%{ else }</c> reaches nodes, too. Its findings have no fixes: those are made in the document with the first branches.
/// </summary>
public sealed class LastBranches
{
    private readonly HostedDocument _first;
    private readonly HostedDocument _last;
    private readonly DocumentAnalysis _analysis;
    private readonly ImmutableArray<Diagnostic> _reported;
    private readonly HashSet<string> _keys;
    private readonly HashSet<string> _fixes;

    private LastBranches(HostedDocument first, HostedDocument last, DocumentAnalysis analysis)
    {
        (_first, _last, _analysis) = (first, last, analysis);
        _reported = [.. analysis.Reported.Select(last.ToHost)];
        _keys = new HashSet<string>(_reported.Select(KeyOf), StringComparer.Ordinal);
        _fixes = new HashSet<string>(analysis.Findings.Union(analysis.Reported).SelectMany(finding => finding.Fixes.Select(fix => KeyOf(last, finding, fix))), StringComparer.Ordinal);
    }

    /// <summary>How many errors it has.</summary>
    public int Errors => _analysis.Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>Analyses a document with its last branches; null when it has only first ones.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="document">The document.</param>
    /// <param name="request">The target, with what the text around the document says.</param>
    /// <param name="cancellation">Ends the analysis with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    public static LastBranches? Of(Workspace workspace, HostedDocument document, TargetRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(document);
        return document.WithLastBranches() is { } last ? new LastBranches(document, last, workspace.Analyze(last.Read(cancellation), request, cancellation)) : null;
    }

    /// <summary>What is reported that the document with the first branches does not have, at places of the text around both.</summary>
    /// <param name="first">That one.</param>
    public IEnumerable<Diagnostic> Besides(DocumentAnalysis first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var others = new HashSet<string>(first.Findings.Union(first.Reported).Select(finding => KeyOf(_first.ToHost(finding))), StringComparer.Ordinal);
        return _reported.Where(finding => !others.Contains(KeyOf(finding)) && !(SuppressionDiagnostics.IsUnused(finding.Rule) && _first.Map.ToDocument(finding.Span.Start) is not null))
            .Select(finding => finding with { Fixes = [] });
    }

    /// <summary>What is reported of the document with the first branches, at its places: a comment that both share is unused only if both say so.</summary>
    /// <param name="first">That one.</param>
    public IEnumerable<Diagnostic> Reported(DocumentAnalysis first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return first.Reported.Where(finding => !SuppressionDiagnostics.IsUnused(finding.Rule) || !IsShared(finding.Span) || _keys.Contains(KeyOf(_first.ToHost(finding)))).Select(Checked);
    }

    /// <summary>A finding of the document with the first branches, at its places, without the fixes that are not right for both: what both share is changed only by fixes that both have.</summary>
    public Diagnostic Checked(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Fixes.IsEmpty ? finding
            : finding with { Fixes = [.. finding.Fixes.Where(fix => _fixes.Contains(KeyOf(_first, finding, fix)) || fix.Edits.All(edit => !IsShared(edit.Span)))] };
    }

    /// <summary>What is secret in it, at places of the text around it.</summary>
    public IEnumerable<TextSpan> Secrets => _last.ToHost(_analysis.Secrets);

    private bool IsShared(TextSpan span) => IsShared(span.Start) || (span.Length > 0 && IsShared(span.End - 1));

    private bool IsShared(int offset) => _last.Map.ToDocument(_first.Map.ToHost(offset)) is not null;

    private static string KeyOf(HostedDocument document, Diagnostic finding, Fix fix) =>
        $"{KeyOf(document.ToHost(finding))} {document.Source.Holes?.Restore(fix.Title) ?? fix.Title}";

    private static string KeyOf(Diagnostic finding) => $"{finding.Code} {finding.Span.Start} {finding.Span.Length} {finding.Message}";
}
