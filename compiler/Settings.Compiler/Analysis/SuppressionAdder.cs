using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Suppressions;

namespace Settings.Compiler.Analysis;

/// <summary>Has comments suppress all findings of a document that are reported, so that only new ones are from then on.</summary>
public static class SuppressionAdder
{
    // What a comment covers follows from the lines that could be read: in a broken document it can be another one once a comment is there.
    private const int MostRounds = 8;

    /// <summary>Adds the comments. What a node makes of the document stays as it is: if a comment changed that, none is written, and none in what seems to be another language.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="request">The target for which it was analysed.</param>
    /// <param name="reason">Why, for all of them; null for nothing.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The document with the comments, the edits that make it, and how many findings they suppress.</returns>
    public static (DocumentAnalysis After, ImmutableArray<TextEdit> Edits, int Added) Add(DocumentAnalysis analysis, TargetRequest request, string? reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (before, all) = (analysis, new ComposedEdits(analysis.Source.Length));
        for (var round = 0; round < MostRounds; round++)
        {
            var (after, edits) = AddOnce(analysis, request, reason, cancellation);
            if (edits.IsEmpty)
            {
                break;
            }

            all.Add(edits);
            analysis = after;
        }

        return (analysis, all.ToImmutable(), analysis.Suppressed.Length - before.Suppressed.Length);
    }

    private static (DocumentAnalysis After, ImmutableArray<TextEdit> Edits) AddOnce(DocumentAnalysis analysis, TargetRequest request, string? reason, CancellationToken cancellation)
    {
        var edits = analysis.Tree is { } tree && !analysis.IsWithoutTarget && UserDataEvidence.MayBeChanged(tree, analysis.Document.Diagnostics) ? SuppressionWriter.Write(tree, analysis.Reported, SuppressionScope.Line, reason) : [];
        if (edits.IsEmpty)
        {
            return (analysis, []);
        }

        var after = analysis.Workspace.Analyze(analysis.Source.With(TextEdit.Apply(analysis.Source.Text, edits)), request, cancellation);
        return after.Suppressed.Length > analysis.Suppressed.Length && KindsOf(after).AsSpan().SequenceEqual(KindsOf(analysis)) ? (after, edits) : (analysis, []);
    }

    /// <summary>How many of some findings comments could suppress.</summary>
    public static int Left(IEnumerable<Diagnostic> findings) => findings.Count(finding => finding.Times == 1 && DocumentSuppressions.IsSuppressible(finding.Rule));

    private static string[] KindsOf(DocumentAnalysis analysis) => [.. analysis.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)];
}
