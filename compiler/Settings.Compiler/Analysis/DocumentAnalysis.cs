using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Suppressions;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// All that is known of one document for one target. Findings are there at once; what a node makes of it is worked out when
/// it is asked for, once. Every verb, the language server and the browser take what they need from here, so they cannot
/// disagree. Safe from any number of threads.
/// </summary>
public sealed class DocumentAnalysis
{
    private readonly ImmutableArray<VariantVerdict> _verdicts;
    private readonly DocumentSecrets _secrets;
    private readonly Lazy<ImmutableArray<VariantAnalysis>> _variants;
    private readonly Lazy<ReportedFindings> _reported;

    internal DocumentAnalysis(Workspace workspace, UserData document, Target? target, IReadOnlyList<Diagnostic> findings, ImmutableArray<VariantVerdict> verdicts)
        : this(workspace, document, target, findings, new DocumentSecrets(workspace, document, target, verdicts), verdicts)
    {
    }

    // The same document for several targets: the first speaks where one has to.
    internal DocumentAnalysis(DocumentAnalysis[] targets)
        : this(
            targets[0].Workspace, targets[0].Document, targets[0].Target, TargetFindings.Merge(targets),
            new DocumentSecrets(targets[0].Workspace, targets[0].Document, null, [.. targets.SelectMany(target => target._verdicts)]), targets[0]._verdicts)
    {
        (Others, TargetReason, Configuration, Selection, Provisioner) = (targets[1..], targets[0].TargetReason, targets[0].Configuration, targets[0].Selection, targets[0].Provisioner);
    }

    private DocumentAnalysis(
        Workspace workspace, UserData document, Target? target, IReadOnlyList<Diagnostic> findings, DocumentSecrets secrets, ImmutableArray<VariantVerdict> verdicts)
    {
        Workspace = workspace;
        Document = document;
        Target = target;
        Findings = findings;
        _secrets = secrets;
        IsRejected = findings.Any(finding => finding.OnNode == Severity.Error);
        _verdicts = verdicts;
        _reported = new(() => new ReportedFindings(this));
        _variants = new(() => (from verdict in verdicts from variant in verdict.Variants select new VariantAnalysis(this, variant, verdict.Result)).ToImmutableArray());
    }

    /// <summary>The catalog.</summary>
    public Workspace Workspace { get; }

    /// <summary>The document as a node finds it, before any schema has a say.</summary>
    public UserData Document { get; }

    /// <summary>The text.</summary>
    public SourceText Source => Document.Source;

    /// <summary>The text with its structure; null when it could not be decoded.</summary>
    public SyntaxTree? Tree => Document.Tree;

    /// <summary>What the document was checked for; null when its own comment names an unknown target.</summary>
    public Target? Target { get; }

    /// <summary>Why it was checked for its target, in a few words.</summary>
    public string TargetReason { get; internal init; } = string.Empty;

    /// <summary>The same document for the other targets that a configuration file names; none when one is meant.</summary>
    public IReadOnlyList<DocumentAnalysis> Others { get; private init; } = [];

    /// <summary>What is between the document and the node, as messages call it; null for nothing that is known.</summary>
    public string? Provisioner { get; internal init; }

    /// <summary>The findings, in the order of their places: those of all targets.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>
    /// The findings as lint and editors report them, by what configuration files say of their kinds, without those that comments suppress,
    /// and with what is wrong with these comments. What a node rejects does not depend on it.
    /// </summary>
    public IReadOnlyList<Diagnostic> Reported => _reported.Value.All;

    /// <summary>What is wrong with comments that suppress findings.</summary>
    public IReadOnlyList<Diagnostic> FindingsOfComments => _reported.Value.OfComments;

    /// <summary>The findings that would be reported if comments did not suppress them, in the order of their places.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed => _reported.Value.Suppressed;

    /// <summary>What configuration files say of the document; null when none governs it.</summary>
    internal DocumentConfiguration? Configuration { get; init; }

    /// <summary>Which kinds of findings are reported.</summary>
    internal FindingSelection Selection { get; init; } = FindingSelection.All;

    /// <summary>Where text is that must not be shown. Looked for when it is first asked about.</summary>
    public SecretSpans Secrets => _secrets.Spans;

    /// <summary>Which variants the document was checked against, in a few words: when none is named, those that have all its settings extensions. Null without a target.</summary>
    public string? CheckedAgainst => Target is null ? null : Others.Count == 0 ? OwnVariants(Target) : string.Join(", ", Others.Select(other => other.CheckedAgainst).OfType<string>().Prepend(OwnVariants(Target)).Distinct(StringComparer.Ordinal));

    private string OwnVariants(Target target) => Analysis.CheckedVariants.Describe(target, [.. _verdicts.SelectMany(verdict => verdict.Variants)]);

    /// <summary>The names of the variants that it was checked against: those of the target that have all its settings extensions.</summary>
    public IEnumerable<string> CheckedVariants => _verdicts.IsEmpty ? Target?.VariantNames ?? [] : _verdicts.SelectMany(verdict => verdict.Variants).Select(variant => variant.Name);

    /// <summary>Whether a node of the target would reject the document.</summary>
    public bool IsRejected { get; }

    /// <summary>Whether the findings say nothing about the document, only that its target is unknown.</summary>
    public bool IsWithoutTarget => Findings.Any(finding => finding.Rule == ToolDiagnostics.InvalidTargetRule);

    /// <summary>The document as each variant of the target sees it; none when the document has no settings that could be read.</summary>
    public ImmutableArray<VariantAnalysis> Variants => _variants.Value;

    /// <summary>The document as the one variant of the target sees it.</summary>
    /// <exception cref="UnknownTargetException">The target does not say which variant is meant.</exception>
    public VariantAnalysis Single => Others.Count > 0 ? throw new UnknownTargetException(
            $"{Configuration?.Entry?.Place} names several targets for this document: {string.Join(", ", TargetFindings.Names([this, .. Others]))}; choose one with --variant and --release", TargetOrigin.Configuration)
        : Target is { VariantNames.Count: 1 } target
        ? Variants is [var only] ? only : VariantAnalysis.WithoutSettings(this, target.Variants[0])
        : throw new UnknownTargetException(VariantAnalysis.NoVariant, TargetOrigin.Default);

    /// <summary>How many errors there are, those of each variant counted: what findings for several variants say of some of them differs with the others.</summary>
    internal int ErrorCount => CountErrors(Document.Diagnostics) + _verdicts.Sum(verdict => CountErrors(verdict.Result.Diagnostics) * verdict.Variants.Length)
        + (Others.Count == 0 ? 0 : Others.Sum(other => other.ErrorCount));

    private static int CountErrors(IEnumerable<Diagnostic> findings) => findings.Where(finding => finding.Severity == Severity.Error).Sum(finding => finding.Times);

    /// <summary>Findings about the document as lint and editors report them.</summary>
    public IReadOnlyList<Diagnostic> Report(IReadOnlyList<Diagnostic> findings) => _reported.Value.Report(findings);

    /// <summary>Findings about the text around the document as lint and editors report them: only comments for the whole document suppress them.</summary>
    public IReadOnlyList<Diagnostic> ReportAround(IReadOnlyList<Diagnostic> findings) => _reported.Value.ReportAround(findings);

    /// <summary>Those of further findings about the document that comments suppress.</summary>
    public IEnumerable<SuppressedFinding> Suppress(IReadOnlyList<Diagnostic> findings) => _reported.Value.Suppress(findings);

    /// <summary>Findings of the kinds that are wanted, by what configuration files say of these.</summary>
    internal IReadOnlyList<Diagnostic> Chosen(IReadOnlyList<Diagnostic> findings)
    {
        var reported = Configuration?.Report(findings) ?? findings;
        return Selection.IsAll ? reported : [.. reported.Where(finding => Selection.Includes(finding.Rule))];
    }

    /// <summary>A finding about the document, such as one about the files that come of it, without the document's secrets.</summary>
    public Diagnostic Masked(Diagnostic finding) => _secrets.Mask(finding);

    /// <summary>The same with other findings, none of which tells a secret.</summary>
    internal DocumentAnalysis WithMasked(IReadOnlyList<Diagnostic> findings) =>
        findings.Count == 0 ? this : new DocumentAnalysis(Workspace, Document, Target, [.. findings.Select(Masked)], _secrets, _verdicts) { TargetReason = TargetReason, Others = Others, Configuration = Configuration, Selection = Selection, Provisioner = Provisioner };
}
