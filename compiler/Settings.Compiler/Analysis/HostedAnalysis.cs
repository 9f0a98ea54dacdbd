using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Suppressions;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>What is known of a document in a text that holds it, at the places of that text.</summary>
public sealed class HostedAnalysis
{
    // So many documents of a text are fixed one by one when they cannot be together.
    private const int MostAlone = 64;

    private readonly TargetRequest _request;

    private readonly OtherBranches? _others;

    private readonly GivenValues _values;

    private HostedAnalysis(HostedDocument document, DocumentAnalysis analysis, OtherBranches? others, TargetRequest request)
    {
        (Document, Analysis, _others, _request) = (document, analysis, others, request);
        _values = new GivenValues(document, analysis);
        var around = analysis.ReportAround([.. FindingsAround(document, request)]);
        Findings = others is null ? [.. around, .. analysis.Reported.Select(ToHost)]
            : [.. around, .. DiagnosticOrder.Sorted(others.Reported(analysis).Select(ToHost).Concat(others.Besides(analysis)))];
    }

    /// <summary>The document in the text.</summary>
    public HostedDocument Document { get; }

    /// <summary>The document by itself.</summary>
    public DocumentAnalysis Analysis { get; }

    /// <summary>The findings, at the places of the text.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The findings that comments of the document suppress, at the places of the text.</summary>
    public IEnumerable<SuppressedFinding> Suppressed => Analysis.Suppressed.Select(one => one with { Finding = ToHost(one.Finding) });

    /// <summary>What is secret in the document, at places of the text.</summary>
    public IEnumerable<TextSpan> Secrets => Document.ToHost(Analysis.Secrets).Concat(_others?.Secrets ?? []);

    /// <summary>A finding about the document at its place in the text, with the placeholders that people wrote and where their values are from.</summary>
    public Diagnostic ToHost(Diagnostic finding) => Document.ToHost(_values.Note(finding));

    /// <summary>Analyses a document for a target. What is left open by the request and by the document, the text around it may say.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="document">The document.</param>
    /// <param name="request">The target.</param>
    /// <param name="cancellation">Ends the analysis with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    public static HostedAnalysis Of(Workspace workspace, HostedDocument document, TargetRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(document);
        request = Completed(request, document);
        return new HostedAnalysis(document, workspace.Analyze(document.Read(cancellation), request, cancellation), OtherBranches.Of(workspace, document, request, cancellation), request);
    }

    /// <summary>The target of a document: what is left open, the text around the document may say, or else the calls of a template.</summary>
    public static TargetRequest Completed(TargetRequest request, HostedDocument document)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(document);
        return document.Evidence.Why is null && request.Evidence.Why is not null ? request : request with { Evidence = document.Evidence };
    }

    /// <summary>What is to be said about the way in which a document is written, at places of the text around it.</summary>
    public static IEnumerable<Diagnostic> FindingsAround(HostedDocument document, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        return request.Template is { } template ? document.Findings.Concat(template.Missing(document)) : document.Findings;
    }

    /// <summary>The changes of the text that make the safe fixes of its documents, and how many fixes these are. Each document is found again behind them as it is fixed.</summary>
    /// <param name="documents">The documents of one text, in its order.</param>
    /// <param name="fragmentOf">The table that the documents go on with; null for what they, or the text around them, say.</param>
    /// <param name="includeUnsafe">Whether fixes are made, too, that may change what the author meant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static (string Text, int Applied) Fix(IReadOnlyList<HostedAnalysis> documents, string? fragmentOf = null, bool includeUnsafe = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (FixAround(documents, fragmentOf, cancellation) is var (around, corrected))
        {
            var (text, applied) = Fix(around, fragmentOf, includeUnsafe, cancellation);
            return (text, applied + corrected);
        }

        return Make(documents, [.. documents.Select(document => document.EditsOf(includeUnsafe, cancellation))], fragmentOf, cancellation);
    }

    /// <summary>The changes of the text that have comments suppress the findings of its documents, and how many findings these are: none of a document that cannot be changed where it is written.</summary>
    /// <param name="documents">The documents of one text, in its order.</param>
    /// <param name="reason">Why, for all of them; null for nothing.</param>
    /// <param name="fragmentOf">The table that the documents go on with; null for what they, or the text around them, say.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static (string Text, int Applied) Suppress(IReadOnlyList<HostedAnalysis> documents, string? reason, string? fragmentOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Make(documents, [.. documents.Select(document => document.SuppressionsOf(reason, cancellation))], fragmentOf, cancellation);
    }

    private static (string Text, int Applied) Make(IReadOnlyList<HostedAnalysis> documents, Mending[] mendings, string? fragmentOf, CancellationToken cancellation)
    {
        var host = documents[0].Document.Host;
        var (text, applied) = (host.Text, 0);
        if (Apply(documents, host, mendings, fragmentOf, cancellation) is { } all)
        {
            return (all, mendings.Sum(mending => mending.Count));
        }

        // Something goes wrong with one of them: each alone, from the last to the first, so the places of those before stay.
        for (var (i, tried) = (documents.Count - 1, 0); i >= 0 && tried < MostAlone; i--)
        {
            if (mendings[i].Count > 0)
            {
                tried++;
                var alone = mendings.Select((mending, at) => at == i ? mending : Mending.None).ToArray();
                (text, applied) = Apply(documents, host.With(text), alone, fragmentOf, cancellation) is { } one ? (one, applied + mendings[i].Count) : (text, applied);
            }
        }

        return (text, applied);
    }

    // The text with the changes; null when the documents that are found in it are not the changed ones, or have more errors in other branches.
    private static string? Apply(IReadOnlyList<HostedAnalysis> documents, SourceText host, Mending[] mendings, string? fragmentOf, CancellationToken cancellation)
    {
        string?[] expected = [.. mendings.Select(mending => mending.Count == 0 ? null : mending.Text)];
        var changed = HostChanges.Apply(host, mendings.SelectMany(mending => mending.Edits), expected, document => HostChanges.Written(document.Source), fragmentOf);
        if (changed is null || documents.All(document => document._others is null))
        {
            return changed;
        }

        var found = HostFinder.Find(host.With(changed), fragmentOf).Documents;
        return documents.Where((document, i) => mendings[i].Count > 0 && document.IsWorse(found[i], cancellation)).Any() ? null : changed;
    }

    // What is wrong with the way in which documents are written comes first: it decides what they contain.
    private static (HostedAnalysis[] Documents, int Applied)? FixAround(IReadOnlyList<HostedAnalysis> documents, string? fragmentOf, CancellationToken cancellation)
    {
        var findings = documents.SelectMany(document => document.Document.Findings).ToArray();
        var (edits, applied) = FixApplier.EditsOf(findings);
        if (applied == 0)
        {
            return null;
        }

        var host = documents[0].Document.Host;
        var found = HostFinder.Find(host.With(TextEdit.Apply(host.Text, edits)), fragmentOf).Documents;
        return found.Length == documents.Count && found.Sum(document => document.Findings.Length) <= findings.Length - applied
            ? (found.Select((document, i) => Of(documents[i].Analysis.Workspace, document, documents[i]._request, cancellation)).ToArray(), applied)
            : null;
    }

    // Whether a change of what branches share is wrong in others than the first.
    private bool IsWorse(HostedDocument changed, CancellationToken cancellation) =>
        _others is not null && OtherBranches.Of(Analysis.Workspace, changed, _request, cancellation) is { } others && others.Errors > _others.Errors;

    private Mending EditsOf(bool includeUnsafe, CancellationToken cancellation)
    {
        if (Document.Data is not null || Analysis.IsWithoutTarget)
        {
            return Mending.None;
        }

        var (after, edits, count) = _values.EditsOf(_request, includeUnsafe, cancellation);
        TextEdit[] hosted = [.. edits.Select(Document.Map.ToHost).OfType<TextEdit>()];
        return hosted.Length == edits.Length && count > 0 ? new Mending(hosted, count, HostChanges.Written(after.Source)) : Mending.None;
    }

    private Mending SuppressionsOf(string? reason, CancellationToken cancellation)
    {
        if (Document.Data is not null)
        {
            return Mending.None;
        }

        var (after, edits, count) = SuppressionAdder.Add(Analysis, _request, reason, cancellation);
        TextEdit[] hosted = [.. edits.Select(Document.Map.ToHost).OfType<TextEdit>()];
        return hosted.Length == edits.Length && count > 0 ? new Mending(hosted, count, HostChanges.Written(after.Source)) : Mending.None;
    }

    // The changes of the host that make the fixes of one document, and the document behind them.
    private sealed record Mending(TextEdit[] Edits, int Count, string Text)
    {
        public static Mending None { get; } = new([], 0, string.Empty);
    }
}
