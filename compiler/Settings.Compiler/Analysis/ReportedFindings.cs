using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Suppressions;

namespace Settings.Compiler.Analysis;

/// <summary>The findings of a document as lint and editors report them: by what configuration files say of their kinds, without those that its comments suppress, and with those about these comments.</summary>
internal sealed class ReportedFindings
{
    // Kinds that other verbs find as well, or that depend on what is said beside the document: a comment may be for those.
    private static readonly HashSet<DiagnosticRule> Elsewhere =
    [
        .. VerificationDiagnostics.Rules, .. RenderingDiagnostics.Rules, .. HostFactDiagnostics.Rules, .. CommitDiagnostics.Rules, .. HoleDiagnostics.Rules, .. PlaceholderDiagnostics.Rules,
    ];

    private static readonly HashSet<DiagnosticRule> OfProvisioners = [.. ProvisionerDiagnostics.Rules];

    private readonly DocumentAnalysis _analysis;
    private readonly DocumentSuppressions _suppressions;

    /// <summary>Those of a document.</summary>
    public ReportedFindings(DocumentAnalysis analysis)
    {
        _analysis = analysis;
        _suppressions = DocumentSuppressions.Of(analysis.Tree, analysis.Workspace.NamesOf(analysis.Configuration?.Whole.Rules));
        if (_suppressions.IsEmpty)
        {
            (All, OfComments, Suppressed) = (analysis.Chosen(analysis.Findings), [], []);
            return;
        }

        OfComments = analysis.Chosen([.. IsKnown ? _suppressions.Check(analysis.Findings, IsJudged) : _suppressions.Check([], _ => false)]);
        All = DiagnosticOrder.Sorted([.. Report(analysis.Findings), .. OfComments]);
        Suppressed = [.. Suppress(analysis.Findings)];
    }

    /// <summary>The findings, in the order of their places.</summary>
    public IReadOnlyList<Diagnostic> All { get; }

    /// <summary>Those of them that are about comments which suppress findings.</summary>
    public IReadOnlyList<Diagnostic> OfComments { get; }

    /// <summary>The findings that comments suppress, in the order of their places.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; }

    // A document that could not be read, or has more findings than are kept, does not show which comments are used.
    private bool IsKnown => _analysis is { IsWithoutTarget: false, Document.Settings: not null } && _analysis.Findings.All(finding => finding.Times == 1);

    /// <summary>Further findings about the document as they are reported.</summary>
    public IReadOnlyList<Diagnostic> Report(IReadOnlyList<Diagnostic> findings) =>
        _suppressions.IsEmpty ? _analysis.Chosen(findings) : _analysis.Chosen([.. findings.Where(finding => _suppressions.For(finding) is null)]);

    /// <summary>Findings at places of the text around the document as they are reported.</summary>
    public IReadOnlyList<Diagnostic> ReportAround(IReadOnlyList<Diagnostic> findings) =>
        _suppressions.IsEmpty ? _analysis.Chosen(findings) : _analysis.Chosen([.. findings.Where(finding => _suppressions.For(finding with { Span = default }) is null)]);

    /// <summary>The findings among further ones that comments suppress.</summary>
    public IEnumerable<SuppressedFinding> Suppress(IReadOnlyList<Diagnostic> findings) => _suppressions.IsEmpty ? []
        : _analysis.Chosen(findings).Select(finding => _suppressions.For(finding) is { } by ? new SuppressedFinding(finding, by.Reason) : null).OfType<SuppressedFinding>();

    private bool IsJudged(DiagnosticRule rule) => !Elsewhere.Contains(rule) && (_analysis.Provisioner is not null || !OfProvisioners.Contains(rule));
}
