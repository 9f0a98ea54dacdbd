using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>What is known of a document in a text that holds it, at the places of that text.</summary>
public sealed class HostedAnalysis
{
    private readonly TargetRequest _request;

    private HostedAnalysis(HostedDocument document, DocumentAnalysis analysis, TargetRequest request)
    {
        (Document, Analysis, _request) = (document, analysis, request);
        Findings = [.. document.Findings, .. analysis.Findings.Select(document.ToHost)];
    }

    /// <summary>The document in the text.</summary>
    public HostedDocument Document { get; }

    /// <summary>The document by itself.</summary>
    public DocumentAnalysis Analysis { get; }

    /// <summary>The findings, at the places of the text.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

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
        request = request with { Evidence = document.Evidence };
        return new HostedAnalysis(document, workspace.Analyze(document.Read(cancellation), request, cancellation), request);
    }

    /// <summary>The changes of the text that make the safe fixes of its documents, and how many fixes these are. Each document is found again behind them as it is fixed.</summary>
    /// <param name="documents">The documents of one text, in its order.</param>
    /// <param name="fragmentOf">The table that the documents go on with; null for what they, or the text around them, say.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static (string Text, int Applied) Fix(IReadOnlyList<HostedAnalysis> documents, string? fragmentOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var host = documents[0].Document.Host;
        var (text, applied) = (host.Text, 0);
        if (FixAround(documents, fragmentOf, cancellation) is var (around, mendings))
        {
            (text, applied) = Fix(around, fragmentOf, cancellation);
            return (text, applied + mendings);
        }

        // From the last to the first, so the places of those before stay.
        for (var i = documents.Count - 1; i >= 0; i--)
        {
            var (hosted, count) = documents[i].EditsOf(cancellation, out var mended);
            if (count == 0)
            {
                continue;
            }

            var changed = TextEdit.Apply(text, hosted);
            var found = HostFinder.Find(new SourceText(host.Name, changed), fragmentOf).Documents;
            if (found.Length == documents.Count && Written(found[i].Source) == mended)
            {
                (text, applied) = (changed, applied + count);
            }
        }

        return (text, applied);
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
        var found = HostFinder.Find(new SourceText(host.Name, TextEdit.Apply(host.Text, edits)), fragmentOf).Documents;
        return found.Length == documents.Count && found.Sum(document => document.Findings.Length) <= findings.Length - applied
            ? (found.Select((document, i) => Of(documents[i].Analysis.Workspace, document, documents[i]._request, cancellation)).ToArray(), applied)
            : null;
    }

    private static string Written(SourceText source) => source.Holes?.Restore(source.Text) ?? source.Text;

    private (IReadOnlyList<TextEdit> Edits, int Count) EditsOf(CancellationToken cancellation, out string mended)
    {
        mended = string.Empty;
        if (Document.Data is not null || Analysis.IsWithoutTarget)
        {
            return ([], 0);
        }

        var (after, edits, count) = DocumentFixer.EditsOf(Analysis, _request, cancellation);
        mended = Written(after.Source);
        var hosted = edits.Select(Document.Map.ToHost).OfType<TextEdit>().ToArray();
        return hosted.Length == edits.Length && count > 0 ? (hosted, count) : ([], 0);
    }
}
