using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>A document with other branches of its directives than the first ones, and what is known of it.</summary>
internal sealed class BranchReading
{
    private readonly HostedDocument _document;
    private readonly DocumentAnalysis _analysis;
    private readonly HashSet<string> _keys;
    private readonly HashSet<string> _fixes;

    /// <summary>One that is analysed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="analysis">The document by itself.</param>
    public BranchReading(HostedDocument document, DocumentAnalysis analysis)
    {
        (_document, _analysis) = (document, analysis);
        var values = new GivenValues(document, analysis);
        Reported = [.. analysis.Reported.Select(finding => document.ToHost(values.Note(finding)))];
        _keys = new HashSet<string>(Reported.Select(KeyOf), StringComparer.Ordinal);
        _fixes = new HashSet<string>(analysis.Findings.Union(analysis.Reported).SelectMany(finding => finding.Fixes.Select(fix => KeyOf(document, finding, fix))), StringComparer.Ordinal);
    }

    /// <summary>What is reported, at places of the text around the document.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>How many errors it has.</summary>
    public int Errors => _analysis.Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>What is secret in it, at places of the text around it.</summary>
    public IEnumerable<TextSpan> Secrets => _document.ToHost(_analysis.Secrets);

    /// <summary>Whether a place of the text around it is in it.</summary>
    public bool Has(int offset) => _document.Map.ToDocument(offset) is not null;

    /// <summary>Whether it has a finding at a place of the text around it.</summary>
    public bool HasFinding(Diagnostic finding) => _keys.Contains(KeyOf(finding));

    /// <summary>Whether it has a fix.</summary>
    /// <param name="key">That of the fix.</param>
    public bool HasFix(string key) => _fixes.Contains(key);

    /// <summary>What is the same for the same finding at the same place of the text around a document.</summary>
    public static string KeyOf(Diagnostic finding) => $"{finding.Code} {finding.Span.Start} {finding.Span.Length} {finding.Message}";

    /// <summary>What is the same for the same fix of the same finding.</summary>
    public static string KeyOf(HostedDocument document, Diagnostic finding, Fix fix) =>
        $"{KeyOf(document.ToHost(finding))} {document.Source.Holes?.Restore(fix.Title) ?? fix.Title}";
}
